package dev.ratchet.harness.domain.replays;

import dev.ratchet.events.data.GateRules;
import java.util.List;

/**
 * What a verdict takes.
 *
 * @param gate the prompt's policy
 * @param dimensions that are scored beyond correctness and format
 * @param noise differences of amounts that nobody would notice
 */
public record TrialRules(GateRules gate, List<String> dimensions, Noise noise) {
    public TrialRules {
        dimensions = List.copyOf(dimensions);
    }

    public double alpha() {
        return gate.falseShipAlpha();
    }

    /**
     * What counts as no difference of two amounts, whatever the evidence for it.
     *
     * @param latencyMs milliseconds a call
     * @param costUsd US dollars a call
     */
    public record Noise(double latencyMs, double costUsd) {}
}
