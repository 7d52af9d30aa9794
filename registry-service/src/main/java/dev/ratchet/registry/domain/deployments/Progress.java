package dev.ratchet.registry.domain.deployments;

import dev.ratchet.events.data.ReplayPhase;

/** How far a replay is, in examples of the phase. */
public record Progress(ReplayPhase phase, int done, int total) {

    /** Whether this was said later than {@code other}. */
    boolean isBeyond(Progress other) {
        int phases = phase.compareTo(other.phase);
        return phases > 0 || (phases == 0 && done > other.done);
    }
}
