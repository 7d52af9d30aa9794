package dev.ratchet.monitor.domain.rollouts;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.LiveRollout;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.monitor.domain.Observation;
import java.time.Instant;

/** Whether a trace has the arm that its unit belongs to. */
public final class Placement {
    private Placement() {}

    /** Only what names both a session and one of the arms can contradict. */
    public static boolean isWrong(TraceRecorded trace, LivePrompt live, Instant at) {
        LiveRollout rollout = live.rollout();
        String variant = trace.variant();
        if (rollout == null
                || variant == null
                || trace.sessionId() == null
                || at.isBefore(live.publishedAt().plus(Stage.SETTLING))) {
            return false;
        }
        String arm = rollout.armOf(trace.promptName(), trace.unit()).variant();
        if (rollout.strategy() == RolloutStrategy.SHADOW) {
            return Observation.isShadow(trace) && !arm.equals(Arm.CANDIDATE);
        }
        return rollout.arms().stream().anyMatch(each -> each.variant().equals(variant)) && !arm.equals(variant);
    }
}
