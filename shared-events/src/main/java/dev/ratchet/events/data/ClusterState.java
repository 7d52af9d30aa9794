package dev.ratchet.events.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What people have made of a cluster of failures. */
public enum ClusterState {
    OPEN,
    ACKNOWLEDGED,
    RESOLVED,
    REOPENED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
