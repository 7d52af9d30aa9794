package dev.ratchet.monitor.domain.rollouts;

import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.monitor.domain.Observation;
import org.jspecify.annotations.Nullable;

/** Whom a trace speaks for. */
public enum Side {
    CANDIDATE,
    CONTROL;

    /**
     * {@code null} for a trace that tells nothing: of another version or deployment, or of a call that belongs to no unit,
     * or of an agent that knows no arms. Whom those serve was not left to chance.
     */
    static @Nullable Side of(TraceRecorded trace, Rollout rollout) {
        boolean ours = trace.deploymentId() == null
                || trace.deploymentId().equals(rollout.ship().deploymentId());
        boolean candidate = ours && rollout.ship().version().equals(trace.promptVersion());
        boolean control = rollout.control().equals(trace.promptVersion());
        if (rollout.rules().strategy() == RolloutStrategy.SHADOW) {
            return Observation.isShadow(trace) ? candidate ? CANDIDATE : null : control ? CONTROL : null;
        }
        return trace.sessionId() == null ? null : inArm(trace, candidate, control);
    }

    private static @Nullable Side inArm(TraceRecorded trace, boolean candidate, boolean control) {
        return switch (trace.variant()) {
            case Arm.CANDIDATE -> candidate ? CANDIDATE : null;
            case Arm.CONTROL -> control ? CONTROL : null;
            case null -> candidate && trace.deploymentId() != null ? CANDIDATE : null;
            default -> null;
        };
    }
}
