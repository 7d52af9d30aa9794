package dev.ratchet.clustering.domain.prompts;

import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.events.data.RaceResult;
import dev.ratchet.events.data.ReplayReport;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What replays measured of a candidate, by metric. Numbers of different replays rest on different examples: they are a
 * memory to reflect on, no verdict.
 */
public record Scores(NavigableMap<String, Double> values) {
    /** The share of the select split that it got right in its race. */
    public static final String RACE = "race_pass_rate";

    public static final Scores NONE = new Scores(Collections.emptyNavigableMap());

    public Scores {
        values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
    }

    public static Scores of(Map<String, Double> values) {
        return new Scores(new TreeMap<>(values));
    }

    /** By version: all that took part in the race, and for the winner what the test split measured. */
    public static Map<String, Scores> of(ReplayReport report, String winner) {
        Map<String, Scores> scores = new LinkedHashMap<>();
        for (RaceResult result : report.race()) {
            if (result.evaluated() > 0) {
                scores.put(result.version(), of(Map.of(RACE, result.passed() / (double) result.evaluated())));
            }
        }
        NavigableMap<String, Double> ofWinner =
                new TreeMap<>(scores.getOrDefault(winner, NONE).values());
        for (MetricVerdict metric : report.metrics()) {
            ofWinner.put(metric.metric(), metric.candidate());
        }
        scores.put(winner, new Scores(ofWinner));
        return scores;
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    boolean areOfARaceAlone() {
        return values.size() == 1 && values.containsKey(RACE);
    }

    /** Nowhere worse and somewhere better, of what was measured of both. */
    boolean dominates(Scores other) {
        return beatsSomewhere(other) && !other.beatsSomewhere(this);
    }

    boolean beatsSomewhere(Scores other) {
        return values.keySet().stream()
                .filter(other.values::containsKey)
                .anyMatch(metric -> goodness(metric) > other.goodness(metric));
    }

    private double goodness(String metric) {
        double value = values.getOrDefault(metric, 0.0);
        return metric.startsWith("latency") || metric.startsWith("cost") ? -value : value;
    }
}
