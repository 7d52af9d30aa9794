package dev.ratchet.launcher.dlq;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/**
 * The dead letters of a topic in one line.
 *
 * @param redriven how many of them were re-driven
 * @param newest when the newest one was written
 * @param reason of the newest one
 */
public record Summary(long count, long redriven, Instant newest, String reason) {

    private Summary plus(Summary other) {
        Summary later = other.newest.isBefore(newest) ? this : other;
        return new Summary(count + other.count, redriven + other.redriven, later.newest, later.reason);
    }

    /** Of each topic that has a letter that fits. */
    public static Map<String, Summary> of(DeadLetters letters, LetterFilter filter) {
        Map<String, Summary> summaries = new TreeMap<>();
        for (TopicPartition partition : letters.partitions()) {
            Redriven before = letters.redriven(partition);
            letters.read(partition, letter -> {
                if (filter.fits(letter)) {
                    long known = before.holds(letter.offset()) ? 1 : 0;
                    Summary one = new Summary(1, known, letter.at(), letter.reason());
                    summaries.merge(partition.topic(), one, Summary::plus);
                }
                return true;
            });
        }
        return summaries;
    }
}
