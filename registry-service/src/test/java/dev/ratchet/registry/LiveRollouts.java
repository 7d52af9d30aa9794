package dev.ratchet.registry;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.LiveRollout;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.RolloutStrategy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Live prompts with and without arms, as the registry tells them. */
public final class LiveRollouts {
    public static final UUID BEFORE = UUID.fromString("0199c3a0-0001-7001-8001-000000000001");
    public static final UUID ROLLED_OUT = UUID.fromString("0199c3a0-0001-7001-8001-000000000002");
    public static final String NAME = "support-intent";

    private LiveRollouts() {}

    /** 1.0.0 for everybody. */
    public static LivePrompt same() {
        return live(null);
    }

    /** 1.1.0 for so many of 100, 1.0.0 for the others. */
    public static LivePrompt split(RolloutStrategy strategy, int weight) {
        return live(new LiveRollout(
                ROLLED_OUT,
                3,
                strategy,
                List.of(
                        new Arm(Arm.CANDIDATE, weight, spec("1.1.0", "Better: {message}"), ROLLED_OUT),
                        new Arm(Arm.CONTROL, 100 - weight, spec("1.0.0", "Sort {message}"), BEFORE))));
    }

    private static LivePrompt live(@Nullable LiveRollout rollout) {
        return new LivePrompt(
                "default",
                NAME,
                7,
                spec("1.0.0", "Sort {message}"),
                BEFORE,
                Instant.parse("2026-11-25T10:00:00Z"),
                rollout);
    }

    private static PromptSpec spec(String version, String template) {
        return new PromptSpec(
                version, template, null, null, new ModelSettings("ratchet-local-1", 0.0, null), null, Grading.NONE);
    }
}
