package dev.ratchet.registry.application.deployments;

import dev.ratchet.events.data.Candidate;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.domain.deployments.CandidateVersion;
import dev.ratchet.registry.domain.deployments.Decision;
import dev.ratchet.registry.domain.prompts.PromptVersion;
import dev.ratchet.registry.domain.prompts.Semver;
import dev.ratchet.registry.domain.prompts.VersionStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes candidates into draft versions of the prompt that they want to improve. */
final class DraftVersions {
    private DraftVersions() {}

    /** The candidates as the next minor versions of the baseline that are free. */
    static List<CandidateVersion> number(
            PromptVersion baseline, List<PromptVersion> known, List<Candidate> candidates) {
        List<Semver> taken = new ArrayList<>(known.stream()
                .map(version -> Semver.parse(version.spec().version()))
                .toList());
        Semver base = Semver.parse(baseline.spec().version());
        List<CandidateVersion> drafts = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Semver next = base.nextMinor(taken);
            taken.add(next);
            drafts.add(new CandidateVersion(
                    baseline.spec().withTemplate(next.toString(), candidate.templateText()),
                    candidate.rationale(),
                    candidate.changelog()));
        }
        return drafts;
    }

    static PromptVersion version(PromptVersion baseline, CandidateVersion draft, Instant at) {
        return new PromptVersion(
                EventIds.fresh(),
                draft.spec(),
                baseline.metadata(),
                baseline.id(),
                VersionStatus.DRAFT,
                draft.rationale(),
                draft.changelog(),
                Decision.CLUSTERING,
                at,
                null);
    }
}
