package dev.ratchet.registry.application.deployments;

import dev.ratchet.events.data.GateRules;
import dev.ratchet.events.data.ImprovementRef;
import dev.ratchet.registry.application.policies.PromotionPolicies;
import dev.ratchet.registry.domain.improvements.Improvement;
import dev.ratchet.registry.domain.improvements.Improvements;
import dev.ratchet.registry.domain.prompts.Prompt;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What a replay of a prompt's candidates must show, as it is when their deployment is opened. */
@ApplicationScoped
public class ReplayGates {
    private final PromotionPolicies policies;
    private final Improvements improvements;

    ReplayGates(PromotionPolicies policies, Improvements improvements) {
        this.policies = policies;
        this.improvements = improvements;
    }

    /** As the policy has it; how much better a candidate must be is said by who asked for an improvement. */
    GateRules of(Prompt prompt, @Nullable ImprovementRef improvement) {
        GateRules gate = policies.inForce(prompt).policy().gate();
        return improvement == null
                ? gate
                : improvements
                        .find(improvement.improvementId())
                        .map(Improvement::threshold)
                        .map(gate::withImprovementThreshold)
                        .orElse(gate);
    }
}
