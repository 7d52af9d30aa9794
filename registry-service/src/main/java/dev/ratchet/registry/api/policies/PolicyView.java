package dev.ratchet.registry.api.policies;

import dev.ratchet.registry.domain.policies.Approval;
import dev.ratchet.registry.domain.policies.PolicyVersion;
import dev.ratchet.registry.domain.policies.PromotionPolicy;
import java.time.Instant;
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

        @Schema(examples = "immediate") String rolloutStrategy,

        @Schema(description = "Whether a regression is rolled back without a person")
        boolean autoRollback,

        @Schema(description = "How long an owner may dismiss the alarm before", examples = "PT15M")
        String rollbackGrace,

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
                policy.rolloutStrategy(),
                policy.rollback().automatic(),
                policy.rollback().grace().toString(),
                version.reason(),
                version.changedBy(),
                version.changedAt());
    }
}
