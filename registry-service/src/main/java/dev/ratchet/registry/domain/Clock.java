package dev.ratchet.registry.domain;

import java.time.Instant;

/** The one clock of all replicas. */
public interface Clock {
    Instant now();
}
