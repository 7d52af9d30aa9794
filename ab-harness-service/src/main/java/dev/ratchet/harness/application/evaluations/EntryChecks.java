package dev.ratchet.harness.application.evaluations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.Check;
import dev.ratchet.events.wire.EventJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list {@code checks} in an entry's metadata. */
final class EntryChecks {
    private EntryChecks() {}

    /** @throws Unreadable where one of them cannot be meant: to pass it over would let a wrong answer pass */
    static List<Check> of(@Nullable JsonNode metadata) {
        JsonNode listed = metadata == null ? null : metadata.get("checks");
        List<Check> checks = new ArrayList<>();
        if (listed != null && listed.isArray()) {
            for (JsonNode one : listed) {
                checks.add(check(one));
            }
        }
        return checks;
    }

    private static Check check(JsonNode json) {
        try {
            return EventJson.mapper().treeToValue(json, Check.class);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new Unreadable("a check in the entry's metadata cannot be read: " + json);
        }
    }

    /** Metadata holds a check that is none. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }
}
