package dev.ratchet.clustering.domain.failures;

/**
 * One line that says what went wrong: what came, what was expected, what was asked. Failures whose facets mean nearly the
 * same belong together.
 */
public record Facet(String line) {
    private static final int MAX_ASKED = 160;
    private static final int MAX_ANSWER = 80;

    public static Facet of(FailureText text) {
        String asked = Shortened.line(text.asked(), MAX_ASKED);
        if (text.expected() == null) {
            return new Facet(Shortened.line(text.reason(), MAX_ANSWER) + ": " + asked);
        }
        String got = text.output() == null ? text.reason() : text.output();
        return new Facet(Shortened.line(got, MAX_ANSWER) + " instead of " + Shortened.line(text.expected(), MAX_ANSWER)
                + ": " + asked);
    }
}
