package dev.ratchet.registry.api.explanations;

import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.registry.application.explanations.ExplainDeployment.Explained;
import dev.ratchet.registry.domain.explanations.Explanation;
import dev.ratchet.registry.domain.policies.Condition;
import dev.ratchet.registry.domain.policies.Verdict;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a deployment is where it is, as the API tells it. */
@Schema(
        name = "Explanation",
        description = "Written from the evidence alone; what others have written is quoted and shortened")
record ExplanationView(
        UUID deploymentId,
        DeploymentState status,

        @Schema(description = "The failures that led to the candidate, and its writer's reason")
        String whyProposed,

        @Schema(description = "The candidate against the version that was live")
        String whatChanged,

        @Schema(description = "What the replay measured") String whatWasFound,

        @Schema(description = "Who decided what and why, or what it waits for")
        String decision,

        @Schema(description = "Version of the policy that judged the replay; 0 for the defaults, null before its end")
        @Nullable Integer policyVersion,

        @Schema(description = "What the policy asks and what was found, as it was judged when the replay ended")
        List<ConditionView> conditions,

        @Schema(description = "All of it as one text, in a model's words where polished is true")
        String text,

        boolean polished) {

    static ExplanationView of(Explained explained, @Nullable String polishedText) {
        Explanation explanation = explained.explanation();
        Verdict verdict = explained.verdict();
        return new ExplanationView(
                explained.deployment().id(),
                explained.deployment().state(),
                explanation.whyProposed(),
                explanation.whatChanged(),
                explanation.whatWasFound(),
                explanation.decision(),
                verdict == null ? null : verdict.policyVersion(),
                verdict == null
                        ? List.of()
                        : verdict.conditions().stream().map(ConditionView::of).toList(),
                polishedText == null ? explanation.text() : polishedText,
                polishedText != null);
    }

    /** One thing that the policy asks. */
    @Schema(name = "PolicyCondition")
    record ConditionView(
            @Schema(examples = "guardrail:latency_ms") String name,
            @Schema(examples = "worse by at most 2 %") String wanted,
            @Schema(examples = "worse by 18 %") String found,
            boolean met,

            @Schema(examples = "latency_ms is worse by 18 %, at most 2 % is allowed")
            String words) {

        static ConditionView of(Condition condition) {
            return new ConditionView(
                    condition.name(), condition.wanted(), condition.found(), condition.met(), condition.words());
        }
    }
}
