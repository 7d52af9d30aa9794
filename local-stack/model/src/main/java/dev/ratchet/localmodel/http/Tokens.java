package dev.ratchet.localmodel.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.localmodel.reading.Message;
import java.util.List;

/** Token counts by rule of thumb: four characters a token, and four tokens around each message. */
final class Tokens {
    static final int CHARACTERS = 4;
    private static final int AROUND_MESSAGE = 4;

    private Tokens() {}

    static int of(String text) {
        return (text.length() + CHARACTERS - 1) / CHARACTERS;
    }

    static int of(List<Message> messages) {
        return messages.stream()
                .mapToInt(message -> of(message.text()) + AROUND_MESSAGE)
                .sum();
    }

    static ObjectNode usage(int prompt, int completion) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("prompt_tokens", prompt)
                .put("completion_tokens", completion)
                .put("total_tokens", prompt + completion);
    }
}
