package dev.ratchet.redaction.detection;

import java.util.function.IntPredicate;

/** Ends of runs of characters, each run read once, however many words begin in it. */
final class Runs {
    private final IntPredicate of;
    private String text = "";
    private int from;
    private int end;

    Runs(IntPredicate of) {
        this.of = of;
    }

    @SuppressWarnings("ReferenceEquality") // the same text, not one like it
    int end(String read, int at) {
        if (read != text || at < from || at >= end) {
            text = read;
            from = at;
            end = Chars.run(read, at, read.length(), of);
        }
        return end;
    }
}
