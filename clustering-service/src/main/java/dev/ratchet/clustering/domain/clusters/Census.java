package dev.ratchet.clustering.domain.clusters;

import dev.ratchet.clustering.domain.failures.Failure;
import java.time.Instant;

/** How many failures a cluster has, of how many units, and from when to when. */
public record Census(long members, int units, Instant firstSeen, Instant lastSeen) {

    static Census of(Failure first) {
        return new Census(1, 1, first.failedAt(), first.failedAt());
    }

    Census plus(Failure member, boolean newUnit) {
        Instant at = member.failedAt();
        return new Census(
                members + 1,
                newUnit ? units + 1 : units,
                at.isBefore(firstSeen) ? at : firstSeen,
                at.isAfter(lastSeen) ? at : lastSeen);
    }
}
