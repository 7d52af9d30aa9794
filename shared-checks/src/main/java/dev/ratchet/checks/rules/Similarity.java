package dev.ratchet.checks.rules;

/** How near two texts are in meaning, from 0 to 1; whoever has a model for it brings it along. */
@FunctionalInterface
public interface Similarity {
    double of(String one, String other);
}
