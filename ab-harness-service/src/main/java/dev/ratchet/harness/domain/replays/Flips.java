package dev.ratchet.harness.domain.replays;

import dev.ratchet.events.data.Flip;
import dev.ratchet.harness.domain.grading.Shortened;
import java.util.List;
import java.util.function.Predicate;

/** Examples on which the two prompts differ, few and short enough for an event. */
final class Flips {
    private static final int MAX_FLIPS = 10;

    private Flips() {}

    static List<Flip> of(List<Pair> pairs, Predicate<Pair> which) {
        return pairs.stream().filter(which).limit(MAX_FLIPS).map(Flips::flip).toList();
    }

    private static Flip flip(Pair pair) {
        return new Flip(
                pair.example().traceId(),
                Shortened.input(pair.example().input()),
                Shortened.optional(pair.example().expectedOutput(), Shortened.MAX_TEXT),
                Shortened.text(pair.live().answer().shown()),
                Shortened.text(pair.candidate().answer().shown()));
    }
}
