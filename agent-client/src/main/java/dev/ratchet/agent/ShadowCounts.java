package dev.ratchet.agent;

/**
 * What became of the calls that a shadow rollout asked to repeat.
 *
 * @param answered repeated, and the model answered
 * @param failed repeated, and the agent's function threw; the trace tells it as an error
 * @param dropped not repeated: too many were waiting, or closing came first
 * @param waiting for a thread now, or under way
 */
public record ShadowCounts(long answered, long failed, long dropped, int waiting) {}
