package dev.ratchet.harness.messaging;

/** The consumer group of this service, which also names its dead-letter topics. */
public final class HarnessGroup {
    public static final String NAME = "ratchet-ab-harness";

    private HarnessGroup() {}
}
