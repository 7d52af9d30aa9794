package dev.ratchet.harness.domain.grading;

import java.util.Set;

/**
 * One side of an answer that is scored.
 *
 * @param description what a judge is told to look at
 */
public record Dimension(String name, String description) {
    public static final String CORRECTNESS = "correctness";
    public static final String FORMAT = "format";

    /** Dimensions that every grade has where they can be told at all. */
    public static final Set<String> ALWAYS = Set.of(CORRECTNESS, FORMAT);
}
