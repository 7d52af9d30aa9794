package dev.ratchet.agent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.PromptTemplate;
import dev.ratchet.events.wire.EventJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call of a prompt before the model is asked.
 *
 * @param unit {@code null} where it belongs to none
 * @param input the values for the template
 */
record Call(LivePrompt live, @Nullable String unit, Served served, JsonNode input) {

    static Call of(LivePrompt live, @Nullable String unit, JsonNode input) {
        return new Call(live, unit, Served.to(unit, live), input);
    }

    static Call of(LivePrompt live, @Nullable String unit, Map<String, ?> values) {
        return of(live, unit, EventJson.mapper().<JsonNode>valueToTree(values));
    }

    /** @throws PromptTemplate.MissingVariable where the template asks for more */
    RenderedPrompt render() {
        return new RenderedPrompt(this, new PromptTemplate(served.prompt().templateText()).render(input));
    }

    /**
     * The same call with the candidate, on an input of its own; {@code null} where no shadow rollout has the unit, and for a call
     * that is a shadow itself.
     */
    @Nullable Call inShadow() {
        Served candidate = Arm.SHADOW.equals(served.variant()) ? null : Served.inShadow(unit, live);
        return candidate == null ? null : new Call(live, unit, candidate, input.deepCopy());
    }
}
