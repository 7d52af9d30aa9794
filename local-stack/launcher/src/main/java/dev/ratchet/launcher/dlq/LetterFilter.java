package dev.ratchet.launcher.dlq;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Which letters are meant; what is empty does not matter.
 *
 * @param topic that the record came from, whole or without {@code ratchet.} and {@code .v1}, or the dead letters' topic itself
 * @param group that gave up
 * @param reason part of the reason, in any case
 * @param since became a dead letter then or later
 * @param partition of the dead letters' topic
 * @param offset there
 */
public record LetterFilter(
        Optional<String> topic,
        Optional<String> group,
        Optional<String> reason,
        Optional<Instant> since,
        Optional<Integer> partition,
        Optional<Long> offset) {

    public boolean fits(Letter letter) {
        return topic.map(wanted -> isOf(wanted, letter)).orElse(true)
                && group.map(letter.group()::equals).orElse(true)
                && reason.map(part -> lower(letter.reason()).contains(lower(part)))
                        .orElse(true)
                && since.map(from -> !letter.at().isBefore(from)).orElse(true)
                && partition
                        .map(number -> number == letter.record().partition())
                        .orElse(true)
                && offset.map(number -> number == letter.offset()).orElse(true);
    }

    private static boolean isOf(String wanted, Letter letter) {
        return letter.record().topic().equals(wanted)
                || letter.origin().equals(wanted)
                || letter.origin().equals("ratchet." + wanted + ".v1");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
