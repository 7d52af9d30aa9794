package dev.ratchet.launcher.cli;

import dev.ratchet.launcher.dlq.DeadLetters;
import dev.ratchet.launcher.dlq.Letter;
import dev.ratchet.launcher.dlq.LetterFilter;
import dev.ratchet.launcher.dlq.Redriven;
import dev.ratchet.launcher.process.StackFailure;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** Letters for people. Of each only its lines are held, as a letter may be as large as a record. */
final class ShownLetters {
    private final DeadLetters letters;
    private final LetterFilter filter;

    ShownLetters(DeadLetters letters, LetterFilter filter) {
        this.letters = letters;
        this.filter = filter;
    }

    private record Shown(Instant at, List<String> lines) {}

    /** The lines of the newest letters, the newest last. */
    List<String> newest(int limit) {
        PriorityQueue<Shown> newest = new PriorityQueue<>(Comparator.comparing(Shown::at));
        for (TopicPartition partition : letters.partitions()) {
            Redriven redriven = letters.redriven(partition);
            letters.read(partition, letter -> {
                if (filter.fits(letter)) {
                    newest.add(new Shown(letter.at(), LetterText.lines(letter, redriven.holds(letter.offset()))));
                }
                if (newest.size() > limit) {
                    newest.poll();
                }
                return true;
            });
        }
        return Stream.generate(newest::poll)
                .limit(newest.size())
                .flatMap(shown -> shown.lines().stream())
                .toList();
    }

    /** @throws StackFailure where not exactly one letter fits */
    Letter only() {
        Letter[] found = new Letter[1];
        for (TopicPartition partition : letters.partitions()) {
            letters.read(partition, letter -> {
                if (filter.fits(letter)) {
                    if (found[0] != null) {
                        throw new StackFailure(
                                "more than one letter fits; say --topic, --partition and --offset of one");
                    }
                    found[0] = letter;
                }
                return true;
            });
        }
        if (found[0] == null) {
            throw new StackFailure("no letter fits");
        }
        return found[0];
    }
}
