package dev.ratchet.localmodel.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.localmodel.answering.Model;
import java.time.InstantSource;

/** {@code POST /v1/chat/completions}. */
final class Chat {
    static final String PROSE = "I'm sorry, I got carried away and would rather tell you a story than fill in a form.";

    private final InstantSource clock;

    Chat(InstantSource clock) {
        this.clock = clock;
    }

    Reply complete(Model model, JsonNode body, boolean prose) throws ApiError {
        ChatRequest request = ChatRequest.read(body);
        String answer = prose ? PROSE : model.answer(request.conversation());
        boolean cut = Tokens.of(answer) > request.mostTokens() && request.mostTokens() > 0;
        String content = cut ? answer.substring(0, request.mostTokens() * Tokens.CHARACTERS) : answer;
        Completion completion = new Completion(
                "chatcmpl-" + Integer.toHexString(body.toString().hashCode()),
                clock.instant().getEpochSecond(),
                request.model(),
                content,
                cut,
                Tokens.usage(Tokens.of(request.conversation().messages()), Tokens.of(content)));
        return request.stream() ? completion.stream(request.usageInStream()) : completion.whole();
    }
}
