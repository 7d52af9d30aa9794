package dev.ratchet.registry.domain.policies;

import static java.util.Objects.requireNonNullElse;

import dev.ratchet.events.data.GateRules;
import dev.ratchet.events.data.RolloutRules;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.data.WatchRules;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.deployments.RollbackPolicy;
import dev.ratchet.registry.domain.rollouts.Terms;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/**
 * What a prompt asks of a candidate before it is shipped without a person, and what happens when it gets worse.
 *
 * @param improvementThreshold by how much the pass rate must rise at least, in [0,1]
 * @param minFormatPassRate share of well-formed answers at least, in [0,1]
 * @param regressionGuardrail by how much any other metric may be worse: a rate by this difference, an amount (milliseconds,
 *     dollars) by this share of what the live prompt takes
 * @param metricGuardrails the same for single metrics, by name, in place of {@code regressionGuardrail}
 * @param falseShipAlpha bound on the probability of shipping a candidate that is no better: its evidence must reach 1/α
 * @param rollout how it reaches users
 * @param watch how it is watched when it has
 */
public record PromotionPolicy(
        Approval approval,
        double improvementThreshold,
        double minFormatPassRate,
        double regressionGuardrail,
        Map<String, Double> metricGuardrails,
        double falseShipAlpha,
        RolloutRules rollout,
        RollbackPolicy rollback,
        WatchRules watch) {
    private static final RolloutRules IMMEDIATE = RolloutRules.usual(RolloutStrategy.IMMEDIATE);
    private static final Duration MAX_GRACE = Duration.ofDays(30);
    private static final double MAX_GUARDRAIL = 10;
    private static final double MIN_ALPHA = 1e-6;
    private static final double MAX_ALPHA = 0.5;
    private static final int MAX_METRICS = 20;

    public PromotionPolicy {
        metricGuardrails = Map.copyOf(metricGuardrails);
        rollout = requireNonNullElse(rollout, IMMEDIATE); // neither is in policies of earlier releases
        watch = requireNonNullElse(watch, WatchRules.USUAL);
        within("improvement_threshold", improvementThreshold, 0, 1);
        within("min_format_pass_rate", minFormatPassRate, 0, 1);
        within("regression_guardrail", regressionGuardrail, 0, 1);
        within("false_ship_alpha", falseShipAlpha, MIN_ALPHA, MAX_ALPHA);
        checkMetrics(metricGuardrails);
        if (rollback.grace().isNegative() || rollback.grace().compareTo(MAX_GRACE) > 0) {
            throw new InvalidInput("rollback_grace", "rollback_grace must be from PT0S to P30D");
        }
    }

    /** What holds for a prompt that nobody has set a policy for. */
    public static PromotionPolicy defaults(RollbackPolicy rollback, WatchRules watch) {
        return new PromotionPolicy(Approval.OWNER, 0.05, 0.95, 0.02, Map.of(), 0.025, IMMEDIATE, rollback, watch);
    }

    /** On which terms a candidate is shipped where nobody asks for others. */
    public Terms terms() {
        return new Terms(rollout(), watch());
    }

    /** What it asks of a replay. */
    public GateRules gate() {
        return new GateRules(
                improvementThreshold, minFormatPassRate, regressionGuardrail, metricGuardrails, falseShipAlpha);
    }

    double guardrail(String metric) {
        return gate().guardrail(metric);
    }

    /** The evidence that bounds false ships. */
    double requiredEvidence() {
        return 1 / falseShipAlpha;
    }

    private static void checkMetrics(Map<String, Double> guardrails) {
        if (guardrails.size() > MAX_METRICS) {
            throw new InvalidInput("metric_guardrails", "metric_guardrails may name at most 20 metrics");
        }
        guardrails.forEach((metric, limit) -> {
            if (!metric.matches("[a-z0-9_.]{1,60}")) {
                throw new InvalidInput(
                        "metric_guardrails", "metric_guardrails must be by metric, latency_ms for instance");
            }
            within("metric_guardrails." + metric, limit, 0, MAX_GUARDRAIL);
        });
    }

    private static void within(String field, double number, double least, double most) {
        if (!(number >= least && number <= most)) {
            throw new InvalidInput(field, field + " must be a number from " + shown(least) + " to " + shown(most));
        }
    }

    private static String shown(double limit) {
        return limit == Math.rint(limit)
                ? Long.toString((long) limit)
                : BigDecimal.valueOf(limit).toPlainString();
    }
}
