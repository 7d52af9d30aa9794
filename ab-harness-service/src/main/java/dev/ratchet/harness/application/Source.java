package dev.ratchet.harness.application;

/** Who this service is in the events that it tells. */
public final class Source {
    public static final String NAME = "ab-harness-service";

    private Source() {}
}
