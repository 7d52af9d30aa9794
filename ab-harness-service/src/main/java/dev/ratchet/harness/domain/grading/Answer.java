package dev.ratchet.harness.domain.grading;

import dev.ratchet.events.data.Usage;
import dev.ratchet.events.wire.Storable;
import org.jspecify.annotations.Nullable;

/**
 * What the model made of an example with one version of the prompt.
 *
 * @param exampleId of the trace or the dataset entry
 * @param output its text; {@code null} where it refused
 * @param refusal why it refused; {@code null} where it answered
 */
public record Answer(
        String version,
        String exampleId,
        @Nullable String output,
        @Nullable String refusal,
        Usage usage,
        long latencyMs,
        double costUsd) {

    /** Models write what they like; what no database takes becomes U+FFFD. */
    public Answer {
        output = storable(output);
        refusal = storable(refusal);
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : Storable.text(text);
    }

    public static Answer refused(String version, String exampleId, String why) {
        return new Answer(version, exampleId, null, why, Usage.NONE, 0, 0);
    }

    /** What a person is shown. */
    public String shown() {
        return output != null ? output : "(no answer: " + refusal + ")";
    }
}
