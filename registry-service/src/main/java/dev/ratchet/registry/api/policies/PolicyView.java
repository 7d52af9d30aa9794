package dev.ratchet.registry.api.policies;

import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.registry.domain.policies.Approval;
import dev.ratchet.registry.domain.policies.PolicyVersion;
import dev.ratchet.registry.domain.policies.PromotionPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a promotion policy, as the API tells it. */
@Schema(name = "PromotionPolicy", description = "What a candidate must show, and what happens when it gets worse")
record PolicyView(
        @Schema(examples = "support-intent") String promptName,

        @Schema(description = "From 1 without gaps; 0 for the installation's defaults")
        int version,

        @Schema(description = "owner: a person ships; auto: what meets every condition is shipped by system:autoship")
        Approval approval,

        @Schema(description = "By how much the pass rate must rise at least", examples = "0.05")
        double improvementThreshold,

        @Schema(description = "Share of well-formed answers at least", examples = "0.95")
        double minFormatPassRate,

        @Schema(
                description = "By how much any other metric may be worse: a rate by this difference, an amount by this"
                        + " share of the live prompt's",
                examples = "0.02")
        double regressionGuardrail,

        @Schema(description = "In place of regression_guardrail for single metrics", examples = "{\"cost_usd\": 0.5}")
        Map<String, Double> metricGuardrails,

        @Schema(description = "The evidence must be an e-value of at least one divided by this", examples = "0.025")
        double falseShipAlpha,

        @Schema(description = "How an approved candidate reaches users")
        RolloutStrategy rolloutStrategy,

        @Schema(description = "Shares of the units in percent", examples = "[1, 5, 25, 50, 100]")
        List<Integer> rolloutSteps,

        @Schema(description = "Judged traces of the candidate that a step needs before it may advance", examples = "50")
        int rolloutMinSamples,

        @Schema(description = "How long a step may take before it counts as stalled", examples = "PT24H")
        String rolloutPatience,

        @Schema(description = "Whether a regression is rolled back without a person")
        boolean autoRollback,

        @Schema(description = "How long an owner may dismiss the alarm before", examples = "PT15M")
        String rollbackGrace,

        AlarmView alarm,

        @Schema(description = "Share of the units that keep the version before, in percent", examples = "5")
        int holdback,

        @Nullable String reason,

        @Schema(description = "null for the defaults") @Nullable String changedBy,

        @Nullable Instant changedAt) {

    static PolicyView of(String promptName, PolicyVersion version) {
        PromotionPolicy policy = version.policy();
        return new PolicyView(
                promptName,
                version.version(),
                policy.approval(),
                policy.improvementThreshold(),
                policy.minFormatPassRate(),
                policy.regressionGuardrail(),
                new TreeMap<>(policy.metricGuardrails()),
                policy.falseShipAlpha(),
                policy.rollout().strategy(),
                policy.rollout().steps(),
                policy.rollout().minSamples(),
                Duration.ofSeconds(policy.rollout().stepPatienceSeconds()).toString(),
                policy.rollback().automatic(),
                policy.rollback().grace().toString(),
                AlarmView.of(policy.watch()),
                policy.watch().holdback(),
                version.reason(),
                version.changedBy(),
                version.changedAt());
    }
}
