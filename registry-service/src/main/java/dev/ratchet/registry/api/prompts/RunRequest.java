package dev.ratchet.registry.api.prompts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.data.JsonValues;
import dev.ratchet.registry.api.JsonBody;
import dev.ratchet.registry.application.prompts.RunPrompt;
import dev.ratchet.registry.domain.prompts.PromptMetadata;
import dev.ratchet.registry.domain.prompts.Semver;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An input to run a prompt on, and how. */
@Schema(name = "RunPrompt")
record RunRequest(
        @Schema(
                type = SchemaType.OBJECT,
                description = "Values of the template's variables",
                examples = "{\"message\": \"where is my parcel?\"}")
        @Nullable JsonNode inputData,

        @Schema(description = "The live one by default", examples = "1.0.0") @Nullable String version,

        @Schema(
                implementation = String.class,
                description = "Instead of the version's own; a name",
                examples = "ratchet-local-small")
        @Nullable JsonNode model,

        @Schema(implementation = Double.class, description = "Instead of the version's own; 0 to 2", examples = "0")
        @Nullable JsonNode temperature,

        @Schema(
                implementation = Integer.class,
                description = "Instead of the version's own; 1 to 1000000",
                examples = "256")
        @Nullable JsonNode maxTokens)
        implements JsonBody {

    RunPrompt.Request toRequest() {
        ObjectNode overrides = JsonNodeFactory.instance.objectNode();
        overrides.set("model", JsonValues.orNothing(model));
        overrides.set("temperature", JsonValues.orNothing(temperature));
        overrides.set("max_tokens", JsonValues.orNothing(maxTokens));
        JsonNode input = JsonValues.orNothing(inputData);
        return new RunPrompt.Request(
                version == null ? null : Semver.parse(version).toString(),
                input == null ? JsonNodeFactory.instance.objectNode() : input,
                PromptMetadata.settings("", overrides));
    }
}
