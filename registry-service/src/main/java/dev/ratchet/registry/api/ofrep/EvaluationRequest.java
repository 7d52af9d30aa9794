package dev.ratchet.registry.api.ofrep;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The description of what is sent; {@link EvaluationContext} reads it. */
@Schema(name = "OfrepRequest")
record EvaluationRequest(
        @Schema(
                type = SchemaType.OBJECT,
                description =
                        "targetingKey is the unit; ratchet_value is template (as without it) or object; more may be there")
        Object context) {}
