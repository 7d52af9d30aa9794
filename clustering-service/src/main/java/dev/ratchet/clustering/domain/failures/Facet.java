package dev.ratchet.clustering.domain.failures;

import dev.ratchet.events.wire.EventIds;
import java.util.UUID;

/**
 * One line that says what went wrong: what came, what was expected, what was asked. Failures whose facets mean nearly the
 * same belong together. An error is its own line, whatever was asked.
 *
 * @param id the same for the same line of a prompt and signature
 */
public record Facet(UUID id, String line) {
    private static final int MAX_ASKED = 160;
    private static final int MAX_ANSWER = 80;

    public static Facet of(Failure failure) {
        String line = failure.isError() ? Shortened.line(failure.signature(), MAX_ASKED) : line(failure.text());
        return new Facet(EventIds.derived("facet", failure.prompt(), failure.signature(), line), line);
    }

    private static String line(FailureText text) {
        String asked = Shortened.line(text.asked(), MAX_ASKED);
        if (text.expected() == null) {
            return Shortened.line(text.reason(), MAX_ANSWER) + ": " + asked;
        }
        String got = text.output() == null ? text.reason() : text.output();
        return Shortened.line(got, MAX_ANSWER) + " instead of " + Shortened.line(text.expected(), MAX_ANSWER) + ": "
                + asked;
    }
}
