package dev.ratchet.registry.domain.webhooks;

import java.time.Instant;

/** An attempt to deliver that has ended. One that the process did not survive has left none. */
public record Attempt(int n, Instant at, Answer answer) {}
