package dev.ratchet.launcher.dlq;

/**
 * Which letters are to be re-driven.
 *
 * @param again those that were re-driven before, too
 * @param limit at most so many
 */
public record Selection(LetterFilter filter, boolean again, long limit) {

    boolean isKnown(Letter letter, Redriven before) {
        return !again && before.holds(letter.offset());
    }
}
