package dev.ratchet.monitor.domain;

import java.time.Duration;
import java.time.Instant;

/** The last trace of a prompt that was told to have gone well: of which version, and when by the time of the stream. */
public record LastPass(String version, Instant at) {

    /** Whether another one may be told; the first of another version always may. */
    public boolean leavesRoom(String ofVersion, Instant now, Duration every) {
        return !version.equals(ofVersion) || !now.isBefore(at.plus(every));
    }
}
