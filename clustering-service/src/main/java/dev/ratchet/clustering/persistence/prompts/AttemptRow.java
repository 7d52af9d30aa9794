package dev.ratchet.clustering.persistence.prompts;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.ratchet.clustering.domain.prompts.Attempt;
import dev.ratchet.clustering.domain.prompts.Scores;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.wire.EventJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A candidate with the state of its deployment. */
public record AttemptRow(
        String templateText,
        DeploymentState state,
        @Nullable String reason,
        @Nullable String verdict,
        @Nullable String scores) {

    Attempt attempt() {
        Map<String, Double> values = scores == null
                ? Map.of()
                : EventJson.mapper().convertValue(EventJson.readTrusted(scores, Map.class), new TypeReference<>() {});
        return Attempt.of(templateText, state, reason, verdict, Scores.of(values));
    }
}
