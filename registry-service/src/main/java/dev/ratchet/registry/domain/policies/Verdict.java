package dev.ratchet.registry.domain.policies;

import java.util.List;

/**
 * What the policy made of a replay at the moment when it ended; kept, as the policy may change afterwards.
 *
 * @param policyVersion {@value PolicyVersion#DEFAULTS} for the installation's defaults
 */
public record Verdict(int policyVersion, Approval approval, List<Condition> conditions) {
    public Verdict {
        conditions = List.copyOf(conditions);
    }

    /** Whether nobody needs to be asked. */
    public boolean ships() {
        return approval == Approval.AUTO && unmet().isEmpty();
    }

    public List<Condition> unmet() {
        return conditions.stream().filter(condition -> !condition.met()).toList();
    }
}
