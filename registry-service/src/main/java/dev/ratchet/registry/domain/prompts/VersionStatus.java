package dev.ratchet.registry.domain.prompts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a prompt version stands. Exactly one version of a prompt is active. */
public enum VersionStatus {
    DRAFT,
    ACTIVE,
    ARCHIVED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
