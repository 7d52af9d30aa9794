package dev.ratchet.clustering.domain.diagnosis;

import dev.ratchet.events.data.ProblemKind;

/**
 * What the rules make of a cluster.
 *
 * @param reason a sentence that a person can check
 * @param certain whether the rules can tell; where they cannot, {@code problem} is what is most likely
 */
public record Finding(ProblemKind problem, String reason, boolean certain) {}
