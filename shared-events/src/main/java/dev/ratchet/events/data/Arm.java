package dev.ratchet.events.data;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version that a share of the units gets.
 *
 * @param variant one of the names below; traces tell it
 * @param weight of 100
 * @param deploymentId the deployment that brought the version; {@code null} where none did
 */
public record Arm(
        String variant,
        int weight,
        PromptSpec prompt,
        @Nullable UUID deploymentId) {
    public static final String CANDIDATE = "candidate";
    public static final String CONTROL = "control";
    /** Units that keep the version before the one that was shipped. */
    public static final String HOLDBACK = "holdback";
    /** A call that only repeats another one; its answer reached nobody. */
    public static final String SHADOW = "shadow";

    public Arm {
        requireNonNull(variant, "variant is missing");
        requireNonNull(prompt, "prompt is missing");
        if (weight < 0) {
            throw new IllegalArgumentException("weight must not be negative");
        }
    }
}
