package dev.ratchet.clustering.application;

/** Who this service is in the events that it tells. */
public final class Source {
    public static final String NAME = "clustering-service";

    private Source() {}
}
