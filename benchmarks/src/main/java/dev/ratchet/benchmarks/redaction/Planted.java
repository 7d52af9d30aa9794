package dev.ratchet.benchmarks.redaction;

/**
 * A text with one value in it that must go, or none.
 *
 * @param row of the table: what kind of value, in words
 * @param kind as its placeholder should name it; empty for a text that must stay as it is
 */
record Planted(String row, String kind, String before, String value, String after) {

    static Planted decoy(String row, String before, String value, String after) {
        return new Planted(row, "", before, value, after);
    }

    boolean isDecoy() {
        return kind.isEmpty();
    }

    String text() {
        return before + value + after;
    }
}
