package dev.ratchet.localmodel.http;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be made to go wrong. */
enum Fault {
    OK,
    UNAVAILABLE,
    SLOW,
    RATE_LIMITED,
    PROSE,
    HALF_STREAM,
    ERROR;

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Fault> named(String name) {
        return Arrays.stream(values())
                .filter(fault -> fault.wireName().equals(name))
                .findFirst();
    }
}
