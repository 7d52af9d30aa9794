package dev.ratchet.registry.application.deployments;

import dev.ratchet.registry.domain.deployments.CandidateVersion;
import dev.ratchet.registry.domain.deployments.Deployment;
import java.util.List;

/** The versions that a deployment has brought along. */
final class Drafts {
    private Drafts() {}

    static List<String> of(Deployment deployment) {
        return deployment.proposal().candidates().stream()
                .map(CandidateVersion::version)
                .toList();
    }

    static List<String> losersOf(Deployment deployment) {
        String winner = deployment.trial().candidateVersion();
        return of(deployment).stream()
                .filter(version -> !version.equals(winner))
                .toList();
    }
}
