package dev.ratchet.registry.application.policies;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.config.PolicyConfig;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.policies.Policies;
import dev.ratchet.registry.domain.policies.PolicyVersion;
import dev.ratchet.registry.domain.policies.PromotionPolicy;
import dev.ratchet.registry.domain.prompts.Prompt;
import dev.ratchet.registry.domain.prompts.Prompts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Which policy is in force for a prompt, and which were. */
@ApplicationScoped
@Transactional
public class PromotionPolicies {
    private final Prompts prompts;
    private final Policies policies;
    private final PromotionPolicy defaults;

    PromotionPolicies(Prompts prompts, Policies policies, PolicyConfig config) {
        this.prompts = prompts;
        this.policies = policies;
        this.defaults = config.defaults();
    }

    public PolicyVersion inForce(Prompt prompt) {
        return policies.latest(prompt.id()).orElseGet(() -> PolicyVersion.defaults(defaults));
    }

    /** @throws NotFound where there is no such prompt */
    public PolicyVersion inForce(PromptKey key) {
        return inForce(get(key));
    }

    /** Newest first, without the defaults.
     *
     * @throws NotFound where there is no such prompt */
    public Page<PolicyVersion> versions(PromptKey key, Page.Slice slice) {
        return policies.page(get(key).id(), slice);
    }

    private Prompt get(PromptKey key) {
        return prompts.find(key).orElseThrow(() -> new NotFound("There is no prompt " + key.promptName()));
    }
}
