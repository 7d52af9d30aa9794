package dev.ratchet.localmodel.extracting;

/** A value in a text, as it stands there. */
record Found(String raw, int start, int end) {
    boolean overlaps(Found other) {
        return start < other.end && other.start < end;
    }
}
