package dev.ratchet.registry.domain.deployments;

import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.GateRules;
import dev.ratchet.events.data.ImprovementRef;
import dev.ratchet.events.data.PromptSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment wants to change and why.
 *
 * @param baseline what was live when the deployment was opened
 * @param candidates the alternatives, best guess first
 * @param taughtBy ids of traces that must not judge the candidates
 * @param gate what the policy in force asked of a replay; {@code null} for a deployment older than that field
 * @param improvement the improvement that asked for it; {@code null} where a cluster of failures or a person did
 */
public record Proposal(
        PromptSpec baseline,
        List<CandidateVersion> candidates,
        @Nullable ClusterRef cluster,
        List<String> taughtBy,
        @Nullable GateRules gate,
        @Nullable ImprovementRef improvement) {
    public Proposal {
        candidates = List.copyOf(candidates);
        taughtBy = List.copyOf(taughtBy);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("a proposal needs a candidate");
        }
    }

    /** The alternative of this version.
     *
     * @throws IgnoredFact where there is none */
    CandidateVersion candidate(String version) {
        return candidates.stream()
                .filter(candidate -> candidate.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IgnoredFact("unknown_candidate"));
    }

    Proposal withCluster(ClusterRef newer) {
        return new Proposal(baseline, candidates, newer, taughtBy, gate, improvement);
    }
}
