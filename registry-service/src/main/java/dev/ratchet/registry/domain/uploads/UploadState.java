package dev.ratchet.registry.domain.uploads;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an upload has come. What is read is invisible until all of it is read; what is published stays. */
public enum UploadState {
    READING,
    PUBLISHING,
    DONE,
    FAILED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
