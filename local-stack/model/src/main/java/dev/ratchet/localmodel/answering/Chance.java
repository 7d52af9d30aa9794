package dev.ratchet.localmodel.answering;

import java.util.List;

/** Variety that depends on nothing but the text. */
final class Chance {
    private Chance() {}

    static <T> T pick(String text, List<T> choices) {
        return choices.get(Math.floorMod(mixed(text), choices.size()));
    }

    /** True for one text in {@code n}. */
    static boolean oneIn(int n, String text) {
        return Math.floorMod(mixed(text), n) == 0;
    }

    private static int mixed(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}
