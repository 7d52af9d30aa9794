package dev.ratchet.registry.domain.changelog;

import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.registry.domain.prompts.VersionStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one version of a prompt.
 *
 * @param rationale why it was written, {@code changelog} what is different, both in its author's words
 * @param firstLiveAt when it became live for the first time; {@code null} where it never was
 * @param trial how it was judged; {@code null} for a version that no deployment took up
 */
public record ChangelogEntry(
        UUID id,
        String version,
        VersionStatus status,
        String createdBy,
        Instant createdAt,
        @Nullable String rationale,
        @Nullable String changelog,
        @Nullable Instant firstLiveAt,
        @Nullable Trial trial) {

    /**
     * The latest deployment of a version.
     *
     * @param reported whether there is a report
     * @param metrics of the report, where this version is the one that was judged
     */
    public record Trial(
            UUID deploymentId,
            boolean reported,
            List<MetricVerdict> metrics,
            @Nullable Step ship,
            @Nullable Step rollback,
            @Nullable Step rejection) {
        public Trial {
            metrics = List.copyOf(metrics);
        }
    }

    /** A decision about the version.
     *
     * @param override whether it was shipped in spite of its report */
    public record Step(String by, Instant at, @Nullable String reason, boolean override) {}
}
