package dev.ratchet.harness.domain.judging;

/** How many judgements of one prompt may be opened, whatever its share of a flood would be. */
public record Caps(int perMinute, int perDay) {}
