package dev.ratchet.monitor.domain;

import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Arm;
import java.time.Instant;

/**
 * A trace with its first verdict, or without one so far.
 *
 * @param again whether the trace came before without a verdict and feedback has brought it
 * @param at the time of the record
 */
public record Observation(TraceRecorded trace, boolean judged, boolean failed, boolean again, Instant at) {

    /** Whether it only repeats another call. */
    public boolean shadow() {
        return isShadow(trace);
    }

    public static boolean isShadow(TraceRecorded trace) {
        return Arm.SHADOW.equals(trace.variant());
    }
}
