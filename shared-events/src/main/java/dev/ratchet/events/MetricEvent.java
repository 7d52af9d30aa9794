package dev.ratchet.events;

import static java.util.Objects.requireNonNull;

import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.ClusterState;
import dev.ratchet.events.data.PromptKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Numbers that people look at: rolling windows and clusters. Nothing is decided by them. */
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

    /** A cluster of failures was opened, grew or changed its state. */
    record ClusterChanged(
            String project,
            String promptName,
            ClusterRef cluster,
            ClusterState state,
            int distinctUnits,
            Instant changedAt)
            implements MetricEvent {
        public ClusterChanged {
            requireNonNull(project, "project is missing");
            requireNonNull(promptName, "prompt_name is missing");
            requireNonNull(cluster, "cluster is missing");
            requireNonNull(state, "state is missing");
            requireNonNull(changedAt, "changed_at is missing");
        }

        @Override
        public String key() {
            return new PromptKey(project, promptName).toString();
        }
    }
}
