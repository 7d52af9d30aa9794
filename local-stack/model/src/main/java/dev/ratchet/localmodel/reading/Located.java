package dev.ratchet.localmodel.reading;

/** A prompt taken apart: the text that it is about, and everything around it. */
record Located(String before, String input, String after) {
    String instructions() {
        return before + "\n" + after;
    }
}
