package dev.ratchet.registry.api.prompts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.registry.api.JsonBody;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a prompt as its author sends it. */
@Schema(name = "NewPromptVersion")
record NewVersionRequest(
        @Schema(
                required = true,
                description = "Letters, digits, dot, dash, underscore; up to 100",
                examples = "support-intent")
        @Nullable String name,

        @Schema(description = "Semantic version; 1.0.0 or the next minor one by default", examples = "1.0.0") @Nullable String version,

        @Schema(
                required = true,
                description = "Text with {variable} or {{variable}} places, at most 200 kB",
                examples = "Answer with one word: billing, refund or shipping.\n\nMessage: {{message}}")
        @Nullable String templateText,

        @Schema(type = SchemaType.OBJECT, description = "JSON Schema of the variables") @Nullable JsonNode inputSchema,

        @Schema(type = SchemaType.OBJECT, description = "JSON Schema of the answer") @Nullable JsonNode outputSchema,

        @Schema(
                type = SchemaType.OBJECT,
                description =
                        "model, temperature, max_tokens, score_threshold, constraints (checks that every answer must"
                                + " hold), rubric and dimensions mean something; the rest is yours",
                examples =
                        "{\"temperature\": 0, \"constraints\": [{\"kind\": \"length\", \"max\": 20}], \"owner\": \"support\"}")
        @Nullable JsonNode metadata,

        @Schema(description = "A version of the same prompt; the live one by default") @Nullable UUID parentVersionId,

        @Schema(description = "Why it should do better", examples = "Customers ask for refunds in other words")
        @Nullable String rationale,

        @Schema(description = "What is different from its parent", examples = "Names what counts as a refund") @Nullable String changelog)
        implements JsonBody {}
