package dev.ratchet.registry.application.policies;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.Reasons;
import dev.ratchet.registry.domain.policies.Policies;
import dev.ratchet.registry.domain.policies.PolicyChanged;
import dev.ratchet.registry.domain.policies.PolicyVersion;
import dev.ratchet.registry.domain.policies.PromotionPolicy;
import dev.ratchet.registry.domain.prompts.Prompt;
import dev.ratchet.registry.domain.prompts.Prompts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Follows a prompt's policy with the next version. One that changes nothing is no new version. */
@ApplicationScoped
public class ChangePolicy {
    private final Prompts prompts;
    private final PromotionPolicies current;
    private final Policies policies;
    private final AuditLog audit;
    private final Clock clock;

    ChangePolicy(Prompts prompts, PromotionPolicies current, Policies policies, AuditLog audit, Clock clock) {
        this.prompts = prompts;
        this.current = current;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /** The policy that is in force afterwards.
     *
     * @throws NotFound where there is no such prompt
     * @throws PolicyChanged where another version than the expected one is in force
     * @throws InvalidInput naming the field that cannot be meant */
    @Transactional
    public PolicyVersion change(Request request) {
        Prompt prompt = prompts.lock(request.prompt())
                .orElseThrow(() ->
                        new NotFound("There is no prompt " + request.prompt().promptName()));
        PolicyVersion before = current.inForce(prompt);
        if (request.expected() != null && request.expected() != before.version()) {
            throw new PolicyChanged(before.version());
        }
        PromotionPolicy wanted = request.change().apply(before.policy());
        return wanted.equals(before.policy()) ? before : follow(prompt, before, wanted, request);
    }

    private PolicyVersion follow(Prompt prompt, PolicyVersion before, PromotionPolicy wanted, Request request) {
        String reason = Reasons.told(request.reason());
        PolicyVersion next = before.next(wanted, reason, request.actor(), clock.now());
        policies.add(prompt.id(), next);
        String subject = "prompt/" + request.prompt().promptName() + "/policy/" + next.version();
        audit.append(new AuditLog.Entry(
                request.prompt().project(), request.actor(), "change_policy", subject, reason, clock.now()));
        return next;
    }

    /**
     * Who wants which change of which prompt's policy, and why.
     *
     * @param expected the version that the caller has read; {@code null} where any will do
     */
    public record Request(
            PromptKey prompt,
            String actor,
            UnaryOperator<PromotionPolicy> change,
            @Nullable Integer expected,
            @Nullable String reason) {}
}
