package dev.ratchet.registry.api.ofrep;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.EventJson;
import org.jspecify.annotations.Nullable;

/** A prompt as the value of a flag that is an object; what the prompt leaves open is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PromptValue(
        String version,
        String template,
        @Nullable String model,
        @Nullable Double temperature,
        @Nullable Integer maxTokens,
        @Nullable JsonNode inputSchema,
        @Nullable JsonNode outputSchema) {

    static JsonNode of(PromptSpec prompt) {
        return EventJson.mapper()
                .valueToTree(new PromptValue(
                        prompt.version(),
                        prompt.templateText(),
                        prompt.settings().model(),
                        prompt.settings().temperature(),
                        prompt.settings().maxTokens(),
                        prompt.inputSchema(),
                        prompt.outputSchema()));
    }
}
