package dev.ratchet.clustering.domain.prompts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The candidates of a prompt that no other one beats everywhere: each of them does something better than the rest. */
public record ParetoFront(List<Attempt> members) {
    private static final int MOST = 4;

    /** Two candidates of which each does better somewhere. */
    public record Pair(Attempt first, Attempt second) {}

    public static ParetoFront of(List<Attempt> attempts) {
        List<Attempt> measured =
                attempts.stream().filter(attempt -> !attempt.scores().isEmpty()).toList();
        return new ParetoFront(measured.stream()
                .filter(attempt ->
                        measured.stream().noneMatch(other -> other.scores().dominates(attempt.scores())))
                .sorted(Comparator.comparingDouble(ParetoFront::passed).reversed())
                .limit(MOST)
                .toList());
    }

    private static double passed(Attempt attempt) {
        Map<String, Double> values = attempt.scores().values();
        return values.getOrDefault("pass_rate", values.getOrDefault(Scores.RACE, 0.0));
    }

    /** The best two that complement each other. */
    public Optional<Pair> complementary() {
        return members.stream()
                .flatMap(first -> members.stream()
                        .filter(second -> first.scores().beatsSomewhere(second.scores())
                                && second.scores().beatsSomewhere(first.scores()))
                        .map(second -> new Pair(first, second)))
                .findFirst();
    }
}
