package dev.ratchet.registry.domain.deployments;

import dev.ratchet.events.data.PromptSpec;

/** A candidate that has become a draft version, with what its writer said of it. */
public record CandidateVersion(PromptSpec spec, String rationale, String changelog) {
    public String version() {
        return spec.version();
    }
}
