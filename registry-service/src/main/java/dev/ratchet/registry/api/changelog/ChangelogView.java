package dev.ratchet.registry.api.changelog;

import dev.ratchet.events.data.MetricDirection;
import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.registry.domain.changelog.ChangelogEntry;
import dev.ratchet.registry.domain.changelog.ChangelogEntry.Step;
import dev.ratchet.registry.domain.changelog.ChangelogEntry.Trial;
import dev.ratchet.registry.domain.prompts.VersionStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one version of a prompt, as the API tells it. */
@Schema(name = "ChangelogEntry")
record ChangelogView(
        @Schema(examples = "1.1.0") String version,
        VersionStatus status,

        @Schema(description = "A user or an API key by name, or system:…", examples = "system:clustering")
        String createdBy,

        Instant createdAt,

        @Schema(description = "Why it was written, in its author's words") @Nullable String rationale,

        @Schema(description = "What is different, in its author's words") @Nullable String changelog,

        @Schema(description = "null where it never was live") @Nullable Instant firstLiveAt,

        @Schema(description = "Who made it live through a deployment; null where nobody did") @Nullable DecisionView shipped,

        @Nullable DecisionView rolledBack,
        @Nullable DecisionView rejected,

        @Schema(description = "What its replay measured; empty where this version met no test")
        List<DeltaView> metrics,

        @Schema(description = "The latest deployment of it; null where there was none") @Nullable UUID deploymentId,

        @Schema(
                description = "Where the evidence is; null before a replay has ended",
                examples = "/deployments/0199c3a0-0001-7001-8001-000000000001/report")
        @Nullable String report) {

    static ChangelogView of(ChangelogEntry entry) {
        Trial trial = entry.trial();
        return new ChangelogView(
                entry.version(),
                entry.status(),
                entry.createdBy(),
                entry.createdAt(),
                entry.rationale(),
                entry.changelog(),
                entry.firstLiveAt(),
                trial == null ? null : DecisionView.of(trial.ship()),
                trial == null ? null : DecisionView.of(trial.rollback()),
                trial == null ? null : DecisionView.of(trial.rejection()),
                trial == null
                        ? List.of()
                        : trial.metrics().stream().map(DeltaView::of).toList(),
                trial == null ? null : trial.deploymentId(),
                trial == null || !trial.reported() ? null : "/deployments/" + trial.deploymentId() + "/report");
    }

    /** A decision about the version. */
    @Schema(name = "ChangelogDecision")
    record DecisionView(
            @Schema(examples = "owner") String by,
            Instant at,
            @Nullable String reason,

            @Schema(description = "Whether it was shipped in spite of its report")
            boolean override) {

        static @Nullable DecisionView of(@Nullable Step step) {
            return step == null ? null : new DecisionView(step.by(), step.at(), step.reason(), step.override());
        }
    }

    /** A metric of the version against the one that was live. */
    @Schema(name = "ChangelogMetric")
    record DeltaView(
            @Schema(examples = "pass_rate") String metric,
            double baseline,
            double candidate,
            double delta,
            MetricDirection verdict) {

        static DeltaView of(MetricVerdict row) {
            return new DeltaView(row.metric(), row.baseline(), row.candidate(), row.delta(), row.verdict());
        }
    }
}
