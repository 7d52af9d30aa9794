package dev.ratchet.registry.domain.policies;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ratchet.registry.domain.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** Who lets a candidate that has passed its replay go live. */
public enum Approval {
    OWNER,
    AUTO;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #wireName()}.
     *
     * @throws InvalidInput where there is none of this name */
    public static Approval parse(String wireName) {
        return Arrays.stream(values())
                .filter(approval -> approval.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("approval", "approval must be owner or auto"));
    }
}
