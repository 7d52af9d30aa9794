package dev.ratchet.monitor.messaging.rollouts;

import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.monitor.domain.Observation;
import dev.ratchet.monitor.domain.rollouts.Rollout;

/** A call and its shadow. */
final class Twin {
    private Twin() {}

    /** The id of the other one of the two. */
    static String of(TraceRecorded trace) {
        String original = trace.shadowOf();
        return original == null ? trace.traceId() + TraceRecorded.SHADOW_SUFFIX : original;
    }

    /** A shadow of another rollout, which has been replaced, and a call of another version than the live one are no pair. */
    static boolean belongs(TraceRecorded trace, Rollout rollout) {
        return Observation.isShadow(trace)
                ? trace.shadowOf() != null && rollout.ship().deploymentId().equals(trace.deploymentId())
                : rollout.control().equals(trace.promptVersion());
    }
}
