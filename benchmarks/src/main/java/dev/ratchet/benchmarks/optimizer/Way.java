package dev.ratchet.benchmarks.optimizer;

/** A way to a better prompt. */
interface Way {
    String name();

    /** The template to be tested; the live one where nothing better was found. */
    String improve(Exam exam);
}
