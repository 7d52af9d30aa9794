package dev.ratchet.registry.api.policies;

import static java.util.Objects.requireNonNullElse;

import dev.ratchet.registry.api.JsonBody;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.deployments.RollbackPolicy;
import dev.ratchet.registry.domain.policies.Approval;
import dev.ratchet.registry.domain.policies.PromotionPolicy;
import dev.ratchet.registry.domain.rollouts.RolloutChoice;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A policy as somebody wants it; what is left out stays as it is. */
@Schema(name = "PolicyChange")
record PolicyRequest(
        @Schema(description = "owner or auto", examples = "auto") @Nullable String approval,

        @Schema(description = "From 0 to 1", examples = "0.05") @Nullable Double improvementThreshold,

        @Schema(description = "From 0 to 1", examples = "0.95") @Nullable Double minFormatPassRate,

        @Schema(description = "From 0 to 1", examples = "0.02") @Nullable Double regressionGuardrail,

        @Schema(description = "By metric, from 0 to 10; an empty object clears them", examples = "{\"cost_usd\": 0.5}")
        @Nullable Map<String, @Nullable Double> metricGuardrails,

        @Schema(description = "Up to 0.5", examples = "0.025") @Nullable Double falseShipAlpha,

        @Schema(description = "immediate, shadow, canary or ab", examples = "canary") @Nullable String rolloutStrategy,

        @Schema(
                description = "Shares of the units in percent, growing; left out with another strategy, its usual ones",
                examples = "[1, 5, 25, 50, 100]")
        @Nullable List<@Nullable Integer> rolloutSteps,

        @Schema(description = "Judged traces of the candidate that a step needs", examples = "50") @Nullable Integer rolloutMinSamples,

        @Schema(description = "ISO-8601 duration after which a step counts as stalled, PT1M to P90D", examples = "P1D")
        @Nullable String rolloutPatience,

        @Nullable Boolean autoRollback,

        @Schema(description = "ISO-8601 duration up to 30 days", examples = "PT15M") @Nullable String rollbackGrace,

        @Schema(description = "When a version that is live for all counts as worse than what was promised") @Nullable AlarmRequest alarm,

        @Schema(
                description = "Share of the units that keep the version before, in percent, up to 50: it tells a worse"
                        + " prompt from harder input. 0 for none",
                examples = "5")
        @Nullable Integer holdback,

        @Schema(
                description = "The version that this change is meant for; 409 where another is in force",
                examples = "3")
        @Nullable Integer expectedVersion,

        @Schema(description = "Why, at most 2000 characters") @Nullable String reason)
        implements JsonBody {

    PromotionPolicy applyTo(PromotionPolicy current) {
        return new PromotionPolicy(
                approval == null ? current.approval() : Approval.parse(approval),
                requireNonNullElse(improvementThreshold, current.improvementThreshold()),
                requireNonNullElse(minFormatPassRate, current.minFormatPassRate()),
                requireNonNullElse(regressionGuardrail, current.regressionGuardrail()),
                metricGuardrails == null ? current.metricGuardrails() : guardrails(metricGuardrails),
                requireNonNullElse(falseShipAlpha, current.falseShipAlpha()),
                rollout().over(current.rollout(), "rollout_"),
                new RollbackPolicy(
                        requireNonNullElse(autoRollback, current.rollback().automatic()),
                        rollbackGrace == null ? current.rollback().grace() : duration("rollback_grace", rollbackGrace)),
                AlarmRequest.over(current.watch(), alarm, holdback));
    }

    private RolloutChoice rollout() {
        return new RolloutChoice(
                rolloutStrategy,
                rolloutSteps,
                rolloutMinSamples,
                rolloutPatience == null ? null : duration("rollout_patience", rolloutPatience));
    }

    private static Map<String, Double> guardrails(Map<String, @Nullable Double> wanted) {
        Map<String, Double> guardrails = new HashMap<>();
        wanted.forEach((metric, limit) -> {
            if (limit == null) {
                throw new InvalidInput("metric_guardrails." + metric, "metric_guardrails." + metric + " is missing");
            }
            guardrails.put(metric, limit);
        });
        return guardrails;
    }

    private static Duration duration(String field, String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInput(field, field + " must be a duration such as PT15M or P1D");
        }
    }
}
