package dev.ratchet.harness.domain.judging;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.wire.EventIds;
import java.util.UUID;

/** An answer that an agent got, of the trace with this id. */
public record ProductionAnswer(PromptKey prompt, String traceId, JsonNode input, String output) {

    /** Of the one judgement that a trace may have, and of the event that tells it. */
    public static UUID judgementId(PromptKey prompt, String traceId) {
        return EventIds.derived("online-judgement", prompt, traceId);
    }
}
