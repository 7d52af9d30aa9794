package dev.ratchet.events;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.data.TraceError;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the monitor says about traces that went wrong. */
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
}
