package dev.ratchet.events.data;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What a cluster of failures seems to come from.
 *
 * @param reason why it is taken for that kind of problem, in a sentence
 * @param rootCause what the failures seem to have in common, in a line; {@code null} where nobody has looked into it
 */
public record Diagnosis(
        ProblemKind problem, String reason, @Nullable String rootCause) {
    public Diagnosis {
        requireNonNull(problem, "problem is missing");
        requireNonNull(reason, "reason is missing");
    }
}
