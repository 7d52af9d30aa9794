package dev.ratchet.events.data;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * What a prompt's policy asks of a replay.
 *
 * @param improvementThreshold by how much the pass rate must rise at least, in [0,1]
 * @param minFormatPassRate share of well-formed answers at least, in [0,1]
 * @param regressionGuardrail by how much any other metric may be worse: a rate by this difference, an amount (milliseconds,
 *     dollars) by this share of what the live prompt takes
 * @param metricGuardrails the same for single metrics, by name
 * @param falseShipAlpha bound on the probability of passing a candidate that is no better
 */
public record GateRules(
        double improvementThreshold,
        double minFormatPassRate,
        double regressionGuardrail,
        @JsonProperty(defaultValue = "{}") Map<String, Double> metricGuardrails,
        double falseShipAlpha) {
    public GateRules {
        metricGuardrails = Map.copyOf(requireNonNullElse(metricGuardrails, Map.of()));
        if (!(falseShipAlpha > 0 && falseShipAlpha < 1)) {
            throw new IllegalArgumentException("false_ship_alpha must lie between 0 and 1");
        }
    }

    /** The same, but for how much better a candidate must be. */
    public GateRules withImprovementThreshold(double threshold) {
        return new GateRules(threshold, minFormatPassRate, regressionGuardrail, metricGuardrails, falseShipAlpha);
    }

    /** By how much a metric may be worse. */
    public double guardrail(String metric) {
        return metricGuardrails.getOrDefault(metric, regressionGuardrail);
    }
}
