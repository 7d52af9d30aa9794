package dev.ratchet.agent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.PromptTemplate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One prompt for one unit, a session or a user. While a rollout is on, the unit's name alone decides which version it gets: the
 * same one on every machine, for as long as the rollout does not move it. It may be kept for the life of the unit and shared
 * by threads: each call sees the rollout as it is then.
 */
public final class UnitPrompt {
    private final PromptHandle prompt;
    private final @Nullable String unit;

    UnitPrompt(PromptHandle prompt, String unit) {
        this.prompt = prompt;
        this.unit = unit.isBlank() ? null : unit;
    }

    /** Fills the template of the unit's version with values of any kind that Jackson knows.
     *
     * @throws NoLivePrompt where none is known
     * @throws PromptTemplate.MissingVariable where the template asks for more */
    public RenderedPrompt render(Map<String, ?> values) {
        return Call.of(prompt.current(), unit, values).render();
    }

    /** Fills the template of the unit's version with the fields of a JSON object.
     *
     * @throws NoLivePrompt where none is known
     * @throws PromptTemplate.MissingVariable where the template asks for more */
    public RenderedPrompt render(JsonNode values) {
        return Call.of(prompt.current(), unit, values).render();
    }
}
