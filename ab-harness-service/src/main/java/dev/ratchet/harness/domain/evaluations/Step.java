package dev.ratchet.harness.domain.evaluations;

import java.util.List;

/**
 * What one transaction writes of an evaluation.
 *
 * @param kept new results that are not told yet
 * @param told results that are told now, in the order of their entries
 * @param after the checkpoint behind what is told
 * @param done results altogether, told or not
 */
public record Step(List<Evaluated> kept, List<Evaluated> told, Checkpoint after, int done) {
    public Step {
        kept = List.copyOf(kept);
        told = List.copyOf(told);
    }
}
