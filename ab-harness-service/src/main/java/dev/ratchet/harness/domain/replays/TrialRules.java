package dev.ratchet.harness.domain.replays;

/**
 * What a verdict takes.
 *
 * @param alpha bound on the probability of a false win
 * @param formatGuardrail how much worse the format pass rate may be, in [0,1]
 * @param harmExamples pairs that a futile test may still spend to establish harm
 */
public record TrialRules(double alpha, double formatGuardrail, int harmExamples) {}
