package dev.ratchet.events.data;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** An exception or an error answer that an agent met. */
public record TraceError(
        @JsonProperty(defaultValue = "error") String type,
        @Nullable String message) {
    public TraceError {
        type = requireNonNullElse(type, "error");
    }
}
