package dev.ratchet.launcher.dlq;

import dev.ratchet.launcher.process.StackFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * Which offsets of a partition were re-driven. It is kept as the committed offset of a group: everything before that offset, and
 * of what is behind it the ranges in the commit's metadata, {@code 17-17,40-52}.
 *
 * @param ranges in order, none touching the next; what is before the first letter counts as re-driven, too
 */
public record Redriven(List<Range> ranges) {
    public static final Redriven NOTHING = new Redriven(List.of());
    /** A broker's default for {@code offset.metadata.max.bytes}. */
    static final int MAX_METADATA = 4096;

    public Redriven {
        ranges = List.copyOf(ranges);
    }

    /** From one offset to another, both included. */
    record Range(long first, long last) {
        static Range parse(String text) {
            int dash = text.indexOf('-');
            return new Range(Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
        }

        @Override
        public String toString() {
            return first + "-" + last;
        }
    }

    static Redriven read(OffsetAndMetadata committed) {
        List<Range> ranges = new ArrayList<>();
        if (committed.offset() > 0) {
            ranges.add(new Range(0, committed.offset() - 1));
        }
        for (String range : committed.metadata().split(",", -1)) {
            if (!range.isEmpty()) {
                ranges.add(Range.parse(range));
            }
        }
        return new Redriven(ranges);
    }

    public boolean holds(long offset) {
        return ranges.stream().anyMatch(range -> range.first() <= offset && offset <= range.last());
    }

    /** With a letter, and what cannot be read between it and the one before it. */
    Redriven with(Letter letter) {
        List<Range> joined = new ArrayList<>();
        Range added = new Range(letter.after(), letter.offset());
        for (Range range : ranges) {
            if (range.last() + 1 < added.first() || range.first() > added.last() + 1) {
                joined.add(range);
            } else {
                added = new Range(Math.min(range.first(), added.first()), Math.max(range.last(), added.last()));
            }
        }
        joined.add(added);
        return new Redriven(joined.stream()
                .sorted((one, other) -> Long.compare(one.first(), other.first()))
                .toList());
    }

    /** @throws StackFailure where there are more holes than Kafka takes */
    OffsetAndMetadata commit() {
        boolean fromStart = !ranges.isEmpty() && ranges.getFirst().first() == 0;
        String metadata =
                ranges.stream().skip(fromStart ? 1 : 0).map(Range::toString).collect(Collectors.joining(","));
        if (metadata.length() > MAX_METADATA) {
            throw new StackFailure("what was re-driven has more holes than can be remembered; nothing of this part was "
                    + "re-driven. Re-drive the older letters without a filter, or delete the offsets of the group "
                    + DeadLetters.GROUP + " to forget");
        }
        return new OffsetAndMetadata(fromStart ? ranges.getFirst().last() + 1 : 0, metadata);
    }
}
