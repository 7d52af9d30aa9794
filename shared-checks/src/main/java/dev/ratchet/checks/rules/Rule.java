package dev.ratchet.checks.rules;

/** What a check demands, read and compiled; whether it is negated is not its concern. */
@FunctionalInterface
public interface Rule {
    Finding apply(Subject subject);
}
