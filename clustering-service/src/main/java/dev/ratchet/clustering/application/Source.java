package dev.ratchet.clustering.application;

/** Who this service is in the events that it tells. */
final class Source {
    static final String NAME = "clustering-service";

    private Source() {}
}
