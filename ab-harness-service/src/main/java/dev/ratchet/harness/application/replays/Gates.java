package dev.ratchet.harness.application.replays;

import dev.ratchet.events.data.GateRules;
import dev.ratchet.harness.config.ReplayConfig;
import dev.ratchet.harness.domain.grading.Grade;
import dev.ratchet.harness.domain.replays.Amount;
import dev.ratchet.harness.domain.replays.ReplayJob;
import dev.ratchet.harness.domain.replays.TrialRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a replay's verdict takes: what the prompt's policy says, or the configuration where the event carries none. */
@ApplicationScoped
public class Gates {
    private final ReplayConfig config;

    Gates(ReplayConfig config) {
        this.config = config;
    }

    public TrialRules of(ReplayJob job) {
        GateRules gate =
                withAmounts(Objects.requireNonNullElseGet(job.proposed().gate(), this::configured));
        List<String> dimensions = job.live().grading().dimensions().stream()
                .filter(name -> !Grade.ALWAYS.contains(name))
                .distinct()
                .toList();
        return new TrialRules(
                gate, dimensions, new TrialRules.Noise(config.latencyNoise().toMillis(), config.costNoise()));
    }

    /**
     * A guardrail that is meant for scores would fail nearly every longer prompt for its price: where the policy does not name
     * an amount, it may be higher by the configured share.
     */
    private GateRules withAmounts(GateRules gate) {
        Map<String, Double> guardrails = new HashMap<>(gate.metricGuardrails());
        for (Amount amount : Amount.values()) {
            guardrails.putIfAbsent(amount.metric(), config.guardrail());
        }
        return new GateRules(
                gate.improvementThreshold(),
                gate.minFormatPassRate(),
                gate.regressionGuardrail(),
                guardrails,
                gate.falseShipAlpha());
    }

    private GateRules configured() {
        return new GateRules(
                0,
                config.minFormatPassRate(),
                config.guardrail(),
                Map.of("format_pass_rate", config.formatGuardrail()),
                config.alpha());
    }
}
