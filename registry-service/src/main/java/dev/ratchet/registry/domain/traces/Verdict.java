package dev.ratchet.registry.domain.traces;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the checks say of a trace; one that there is nothing to judge by has neither failed nor passed. */
public enum Verdict {
    FAILED,
    PASSED,
    UNJUDGED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Verdict> find(String wireName) {
        return Stream.of(values())
                .filter(verdict -> verdict.wireName().equals(wireName))
                .findFirst();
    }
}
