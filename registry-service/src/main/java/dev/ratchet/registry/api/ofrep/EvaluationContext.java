package dev.ratchet.registry.api.ofrep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.Names;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.registry.api.JsonFault;
import dev.ratchet.registry.api.ofrep.OfrepFailure.Code;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Of an OpenFeature context, what an evaluation heeds; the rest is the application's own.
 *
 * @param unit the targeting key; {@code null} where there is none
 * @param asObject whether the value is an object with version, template and model, and not the template alone
 */
record EvaluationContext(@Nullable String unit, boolean asObject) {
    private static final String TARGETING_KEY = "targetingKey";
    private static final String FORM = "ratchet_value";
    static final int MAX_BYTES = 256 * 1024;

    /** Reads a request.
     *
     * @throws OfrepFailure where it is none */
    static EvaluationContext read(byte[] body) {
        JsonNode request = body.length == 0 ? EventJson.mapper().createObjectNode() : parse(body);
        if (!request.isObject()) {
            throw new OfrepFailure(Code.PARSE_ERROR, "The body must be a JSON object");
        }
        JsonNode context = request.path("context");
        if (!context.isObject() && !isAbsent(context)) {
            throw new OfrepFailure(Code.INVALID_CONTEXT, "context must be a JSON object");
        }
        return new EvaluationContext(unit(context.path(TARGETING_KEY)), isObject(context.path(FORM)));
    }

    private static JsonNode parse(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw new OfrepFailure(Code.PARSE_ERROR, "The body is longer than " + MAX_BYTES + " bytes");
        }
        try {
            return EventJson.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new OfrepFailure(Code.PARSE_ERROR, JsonFault.reason(e, "The body"));
        } catch (IOException e) {
            throw new OfrepFailure(Code.PARSE_ERROR, "The body is not UTF-8");
        }
    }

    private static @Nullable String unit(JsonNode key) {
        if (isAbsent(key)) {
            return null;
        }
        if (!key.isTextual()) {
            throw new OfrepFailure(Code.INVALID_CONTEXT, TARGETING_KEY + " must be a text");
        }
        try {
            return Names.optional(key.textValue(), TARGETING_KEY);
        } catch (IllegalArgumentException e) {
            throw new OfrepFailure(Code.INVALID_CONTEXT, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isObject(JsonNode form) {
        if (isAbsent(form)) {
            return false;
        }
        return switch (form.asText()) {
            case "object" -> true;
            case "template" -> false;
            default -> throw new OfrepFailure(Code.INVALID_CONTEXT, FORM + " must be template or object");
        };
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
