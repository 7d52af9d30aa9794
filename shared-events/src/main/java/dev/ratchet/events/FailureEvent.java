package dev.ratchet.events;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.ClusterState;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.data.TraceError;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said about traces that went wrong, and about some that did not: by the monitor, and by those who look into them. */
public sealed interface FailureEvent extends Event {

    /**
     * A trace whose verdict is failed.
     *
     * @param unit the session, or the trace id where there is none
     * @param split which examples it may serve as; only {@code propose} may teach a candidate
     * @param signature stable text that failures of one kind share: reason kinds and their normalised details
     * @param reasons why it failed, at least one
     */
    record TraceFailed(
            String traceId,
            String unit,
            Split split,
            String project,
            String promptName,
            @Nullable String promptVersion,
            @Nullable String variant,
            @Nullable UUID deploymentId,
            String signature,
            List<FailureReason> reasons,
            JsonNode input,
            @Nullable String output,
            @Nullable String expectedOutput,
            @Nullable TraceError error,
            Instant failedAt)
            implements FailureEvent {
        public TraceFailed {
            requireNonNull(traceId, "trace_id is missing");
            requireNonNull(unit, "unit is missing");
            requireNonNull(split, "split is missing");
            requireNonNull(project, "project is missing");
            requireNonNull(promptName, "prompt_name is missing");
            requireNonNull(signature, "signature is missing");
            requireNonNull(input, "input is missing");
            requireNonNull(failedAt, "failed_at is missing");
            reasons = List.copyOf(requireNonNull(reasons, "reasons is missing"));
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("reasons is empty");
            }
        }

        public PromptKey prompt() {
            return new PromptKey(project, promptName);
        }

        @Override
        public String key() {
            return prompt().toString();
        }
    }

    /**
     * A trace of the live version that went well by somebody's word; one now and then, as an example of what is right.
     *
     * @param unit the session, or the trace id where there is none
     * @param split always {@code propose}: what judges candidates is never shown to their writer
     * @param expectedOutput the right answer, where it was told
     */
    record TracePassed(
            String traceId,
            String unit,
            Split split,
            String project,
            String promptName,
            String promptVersion,
            JsonNode input,
            String output,
            @Nullable String expectedOutput,
            Instant passedAt)
            implements FailureEvent {
        public TracePassed {
            requireNonNull(traceId, "trace_id is missing");
            requireNonNull(unit, "unit is missing");
            requireNonNull(split, "split is missing");
            requireNonNull(project, "project is missing");
            requireNonNull(promptName, "prompt_name is missing");
            requireNonNull(promptVersion, "prompt_version is missing");
            requireNonNull(input, "input is missing");
            requireNonNull(output, "output is missing");
            requireNonNull(passedAt, "passed_at is missing");
            if (split != Split.PROPOSE) {
                throw new IllegalArgumentException("split must be propose");
            }
        }

        public PromptKey prompt() {
            return new PromptKey(project, promptName);
        }

        @Override
        public String key() {
            return prompt().toString();
        }
    }

    /**
     * Somebody has said what is to become of a cluster of failures.
     *
     * @param review grows with each review of a cluster; a lower one is late
     * @param state {@code open}, {@code acknowledged} or {@code resolved}
     * @param reason in their words; {@code null} where they gave none
     */
    record ClusterReviewed(
            UUID clusterId,
            String project,
            String promptName,
            long review,
            ClusterState state,
            String reviewedBy,
            @Nullable String reason,
            Instant reviewedAt)
            implements FailureEvent {
        public ClusterReviewed {
            requireNonNull(clusterId, "cluster_id is missing");
            requireNonNull(project, "project is missing");
            requireNonNull(promptName, "prompt_name is missing");
            requireNonNull(state, "state is missing");
            requireNonNull(reviewedBy, "reviewed_by is missing");
            requireNonNull(reviewedAt, "reviewed_at is missing");
        }

        @Override
        public String key() {
            return new PromptKey(project, promptName).toString();
        }
    }
}
