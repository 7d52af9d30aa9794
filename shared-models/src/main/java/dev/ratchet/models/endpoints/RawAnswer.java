package dev.ratchet.models.endpoints;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.ratchet.events.data.Usage;
import dev.ratchet.events.wire.Storable;
import dev.ratchet.models.ForeignText;
import dev.ratchet.models.ModelRefused;
import dev.ratchet.models.ModelUnavailable;
import dev.ratchet.models.ModelUnavailable.Cause;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a provider answered, made safe: a provider may say anything.
 *
 * @param model as the provider calls it, or as it was asked for
 */
public record RawAnswer(String text, Usage usage, Duration latency, String model) {
    static final int MAX_CHARACTERS = 1_000_000;
    private static final int MAX_TOKENS = 100_000_000;

    static RawAnswer of(ChatResponse response, String asked, long nanos) {
        return new RawAnswer(
                text(response), usage(response.tokenUsage()), Duration.ofNanos(nanos), name(response, asked));
    }

    private static String text(ChatResponse response) {
        String text = response.aiMessage().text();
        if (text == null || text.isBlank()) {
            if (response.finishReason() == FinishReason.CONTENT_FILTER) {
                throw new ModelRefused("the provider's content filter held the answer back");
            }
            throw new ModelUnavailable(Cause.EMPTY, "the answer is empty");
        }
        if (text.length() > MAX_CHARACTERS) {
            throw new ModelRefused("the answer has " + text.length() + " characters; the limit is " + MAX_CHARACTERS);
        }
        return Storable.text(text);
    }

    private static String name(ChatResponse response, String asked) {
        String said = ForeignText.quote(response.modelName());
        return said.isEmpty() ? asked : said;
    }

    public static Usage usage(@Nullable TokenUsage usage) {
        return usage == null
                ? Usage.NONE
                : new Usage(tokens(usage.inputTokenCount()), tokens(usage.outputTokenCount()));
    }

    private static int tokens(@Nullable Integer count) {
        return count == null ? 0 : Math.clamp(count, 0, MAX_TOKENS);
    }
}
