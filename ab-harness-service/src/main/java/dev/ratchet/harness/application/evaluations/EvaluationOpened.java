package dev.ratchet.harness.application.evaluations;

/** There is an evaluation to be worked on. Fired in the transaction that makes it so. */
record EvaluationOpened() {}
