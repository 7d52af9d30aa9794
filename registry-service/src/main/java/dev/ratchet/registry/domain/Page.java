package dev.ratchet.registry.domain;

import java.util.List;

/** Some items of a longer list. */
public record Page<T>(List<T> items, long total, Slice slice) {

    /** Which items are asked for. */
    public record Slice(int limit, int offset) {}
}
