package dev.ratchet.events;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ratchet.events.data.AlertKind;
import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.ClusterState;
import dev.ratchet.events.data.ClusteredTrace;
import dev.ratchet.events.data.Diagnosis;
import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.PromptKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people look at: rolling windows, clusters and alerts. Nothing is decided by them. */
public sealed interface MetricEvent extends Event {

    /**
     * One closed window of live traces of a prompt version.
     *
     * @param deploymentId the deployment that made the version live; {@code null} for a version that none shipped
     * @param failureRate failed / count, in [0,1]
     * @param latencyP50Ms milliseconds; {@code null} where no trace told its latency
     */
    record MetricWindowClosed(
            @Nullable UUID deploymentId,
            String project,
            String promptName,
            @Nullable String version,
            @Nullable String variant,
            Instant windowStart,
            Instant windowEnd,
            long count,
            long failed,
            double failureRate,
            @Nullable Double scoreMean,
            @Nullable Double latencyP50Ms,
            @Nullable Double latencyP95Ms,
            @Nullable Double latencyP99Ms,
            double costUsd)
            implements MetricEvent {
        public MetricWindowClosed {
            requireNonNull(project, "project is missing");
            requireNonNull(promptName, "prompt_name is missing");
            requireNonNull(windowStart, "window_start is missing");
            requireNonNull(windowEnd, "window_end is missing");
        }

        @Override
        public String key() {
            return deploymentId == null ? new PromptKey(project, promptName).toString() : deploymentId.toString();
        }
    }

    /**
     * A cluster of failures was opened, grew, changed its state, was looked into, or took in another.
     *
     * @param review the newest {@link FailureEvent.ClusterReviewed} that the state takes into account; {@code null} for
     *     none
     * @param aliases clusters that were merged into this one
     * @param mergedInto the cluster that this one is a part of since; {@code null} while it stands by itself
     * @param diagnosis {@code null} until the cluster matters enough to be looked into
     */
    record ClusterChanged(
            String project,
            String promptName,
            ClusterRef cluster,
            ClusterState state,
            int distinctUnits,
            Instant changedAt,
            @Nullable Long review,
            @JsonProperty(defaultValue = "[]") List<UUID> aliases,
            @Nullable UUID mergedInto,
            @Nullable Diagnosis diagnosis)
            implements MetricEvent {
        public ClusterChanged {
            requireNonNull(project, "project is missing");
            requireNonNull(promptName, "prompt_name is missing");
            requireNonNull(cluster, "cluster is missing");
            requireNonNull(state, "state is missing");
            requireNonNull(changedAt, "changed_at is missing");
            aliases = List.copyOf(requireNonNullElse(aliases, List.of()));
        }

        @Override
        public String key() {
            return new PromptKey(project, promptName).toString();
        }
    }

    /** Failed traces of a prompt were put into clusters, or into other ones than before. */
    record FailuresClustered(String project, String promptName, List<ClusteredTrace> traces, Instant clusteredAt)
            implements MetricEvent {
        public FailuresClustered {
            requireNonNull(project, "project is missing");
            requireNonNull(promptName, "prompt_name is missing");
            traces = List.copyOf(requireNonNull(traces, "traces is missing"));
            requireNonNull(clusteredAt, "clustered_at is missing");
        }

        @Override
        public String key() {
            return new PromptKey(project, promptName).toString();
        }
    }

    /**
     * Somebody should look at a prompt. Told once for each cause.
     *
     * @param deploymentId {@code null} where it is about the prompt as such
     * @param explanation one sentence for a person
     */
    record AlertRaised(
            @Nullable UUID deploymentId,
            String project,
            String promptName,
            AlertKind kind,
            String explanation,
            @Nullable Evidence evidence,
            Instant raisedAt)
            implements MetricEvent {
        public AlertRaised {
            requireNonNull(project, "project is missing");
            requireNonNull(promptName, "prompt_name is missing");
            requireNonNull(kind, "kind is missing");
            requireNonNull(explanation, "explanation is missing");
            requireNonNull(raisedAt, "raised_at is missing");
        }

        @Override
        public String key() {
            return deploymentId == null ? new PromptKey(project, promptName).toString() : deploymentId.toString();
        }
    }
}
