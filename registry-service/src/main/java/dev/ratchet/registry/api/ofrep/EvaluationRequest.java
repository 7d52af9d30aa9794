package dev.ratchet.registry.api.ofrep;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The description of what is sent; {@link EvaluationContext} reads it. */
@Schema(name = "OfrepRequest")
record EvaluationRequest(
        @Schema(
                type = SchemaType.OBJECT,
                description =
                        "targetingKey is the unit; ratchet_value is template (as without it) or object; more may be there")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Object context) {}
