package dev.ratchet.harness.domain.replays;

import dev.ratchet.events.data.RaceResult;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses one of several candidates by successive halving: in each round the survivors have met the same examples, and the
 * better half goes on to twice as many. A tie goes to the earlier candidate.
 */
public final class Race {
    private final int examples;
    private final int rounds;
    private final Map<String, Score> scores = new LinkedHashMap<>();
    private List<String> survivors;
    private int round = 1;

    /** @param candidates versions, best guess first; at least one */
    public Race(List<String> candidates, int examples) {
        this.survivors = List.copyOf(candidates);
        this.examples = examples;
        this.rounds = 32 - Integer.numberOfLeadingZeros(candidates.size() - 1);
    }

    /** Whether one is left; with one candidate from the start. */
    public boolean isDecided() {
        return survivors.size() == 1;
    }

    public List<String> survivors() {
        return survivors;
    }

    /** The examples of a race that is already decided are saved. */
    public int firstOfRound() {
        return round == 1 ? 0 : upTo(round - 1);
    }

    public int endOfRound() {
        return upTo(round);
    }

    private int upTo(int someRound) {
        return examples >> Math.max(0, rounds - someRound);
    }

    public void record(String version, GradedAnswer answer) {
        scores.merge(version, Score.of(answer), Score::plus);
    }

    /** Ends the round: the better half goes on. */
    public void nextRound() {
        survivors = survivors.stream()
                .sorted(Comparator.comparing(this::score, Score.BEST_FIRST))
                .limit((survivors.size() + 1) / 2)
                .toList();
        round++;
    }

    private Score score(String version) {
        return scores.getOrDefault(version, Score.NONE);
    }

    /** How everyone did who took part, the live version included. */
    public List<RaceResult> results() {
        return scores.entrySet().stream()
                .map(entry -> new RaceResult(
                        entry.getKey(),
                        entry.getValue().evaluated(),
                        entry.getValue().passed()))
                .toList();
    }

    /** Who passed as often as another is compared by how well. */
    private record Score(int evaluated, int passed, double overall) {
        private static final Score NONE = new Score(0, 0, 0);
        private static final Comparator<Score> BEST_FIRST = Comparator.comparingInt(Score::passed)
                .thenComparingDouble(score -> Math.rint(score.overall * 1_000) / 1_000)
                .reversed();

        static Score of(GradedAnswer answer) {
            int judged = answer.judged() ? 1 : 0;
            return new Score(
                    judged, answer.passed() ? 1 : 0, judged * answer.grade().overall());
        }

        Score plus(Score other) {
            return new Score(evaluated + other.evaluated, passed + other.passed, overall + other.overall);
        }
    }
}
