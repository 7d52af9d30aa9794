package dev.ratchet.registry.domain.plans;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ratchet.registry.domain.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** What a project has signed up for; each plan includes those before it. */
public enum Plan {
    STARTER,
    PRO,
    TEAM,
    ENTERPRISE;

    /** The least plan with the closed loop: candidates from production failures, proved and shipped. */
    public static final Plan CLOSED_LOOP = TEAM;

    public boolean includes(Plan needed) {
        return compareTo(needed) >= 0;
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #wireName()}.
     *
     * @throws InvalidInput where there is none of this name */
    public static Plan parse(String wireName) {
        return Arrays.stream(values())
                .filter(plan -> plan.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("plan", "plan must be starter, pro, team or enterprise"));
    }
}
