package dev.ratchet.launcher;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The demo accounts: one for each role, named like it. */
public enum Role {
    OWNER,
    MEMBER,
    VIEWER;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
