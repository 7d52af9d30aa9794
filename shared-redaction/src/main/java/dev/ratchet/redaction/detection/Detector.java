package dev.ratchet.redaction.detection;

import org.jspecify.annotations.Nullable;

/** Recognises values of some kinds. What it reads beyond a place is bounded, or begins only where a run of characters begins. */
interface Detector {

    /** The value that begins, or is announced, at the begin of a word at {@code at}. */
    @Nullable Span find(String text, int at);
}
