package dev.ratchet.localmodel.reading;

import com.fasterxml.jackson.databind.JsonNode;

/** The {@code response_format} of a request. */
public sealed interface ResponseForm {
    record Free() implements ResponseForm {}

    record AnyJson() implements ResponseForm {}

    record Schema(JsonNode schema) implements ResponseForm {}
}
