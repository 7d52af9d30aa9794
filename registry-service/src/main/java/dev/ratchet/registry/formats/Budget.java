package dev.ratchet.registry.formats;

import dev.ratchet.events.wire.EventJson;
import dev.ratchet.registry.domain.imports.Place;
import dev.ratchet.registry.domain.imports.UnreadableFile;

/** How much a file may grow while it is read: an alias repeats what it stands for. */
final class Budget {
    static final int MAX_NODES = 200_000;
    static final int MAX_CHARS = 16_000_000;

    private int nodes;
    private long chars;

    void spend(Place place, int length) {
        nodes++;
        chars += length;
        if (nodes > MAX_NODES || chars > MAX_CHARS) {
            throw new UnreadableFile(place, "the file holds too much; aliases repeat what they stand for");
        }
    }

    static void checkDepth(Place place, int depth) {
        if (depth > EventJson.MAX_DEPTH) {
            throw new UnreadableFile(place, "nested deeper than " + EventJson.MAX_DEPTH + " levels");
        }
    }
}
