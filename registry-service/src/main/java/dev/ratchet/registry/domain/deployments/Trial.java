package dev.ratchet.registry.domain.deployments;

import dev.ratchet.events.data.ReplayReport;
import org.jspecify.annotations.Nullable;

/**
 * How the candidates are judged.
 *
 * @param candidateVersion the winner; until a replay has chosen, the first alternative
 */
public record Trial(
        String candidateVersion,
        @Nullable Progress progress,
        @Nullable ReplayReport report) {

    Trial withProgress(Progress newer) {
        return new Trial(candidateVersion, newer, report);
    }

    boolean isDecided() {
        return report != null;
    }
}
