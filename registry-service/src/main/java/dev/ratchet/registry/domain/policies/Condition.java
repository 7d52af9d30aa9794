package dev.ratchet.registry.domain.policies;

/**
 * One thing that a policy asks of a candidate.
 *
 * @param name {@code outcome}, {@code improvement}, {@code evidence}, {@code format}, {@code guardrail:<metric>}, …
 * @param wanted what the policy asks for, as people read it
 * @param found what the replay measured, in the same unit
 * @param words both as a clause
 */
public record Condition(String name, String wanted, String found, boolean met, String words) {}
