package dev.ratchet.harness.domain.judging;

import dev.ratchet.harness.domain.grading.Grade;
import dev.ratchet.harness.domain.grading.Shortened;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a judge's opinions of one answer come to.
 *
 * @param value in [0,1]
 * @param comment the scores with the judge's reasons, for a person
 */
public record TraceScore(double value, String comment) {

    /**
     * The mean of all dimensions that the judge was asked for, and no more than the correctness: good marks elsewhere do not
     * make a wrong answer right. Empty where one of them is missing, as scores of some dimensions are not those of all.
     */
    public static Optional<TraceScore> of(List<String> asked, Grade grade) {
        Map<String, Double> scores = grade.scores();
        if (asked.isEmpty() || !scores.keySet().containsAll(asked)) {
            return Optional.empty();
        }
        double mean = asked.stream().mapToDouble(scores::get).average().orElseThrow();
        double most = asked.contains(Grade.CORRECTNESS) ? scores.getOrDefault(Grade.CORRECTNESS, 1.0) : 1;
        String comment = asked.stream()
                .map(name -> String.format(
                        Locale.ROOT,
                        "%s %.2f: %s",
                        name,
                        scores.get(name),
                        grade.feedback().getOrDefault(name, "")))
                .collect(Collectors.joining("\n"));
        return Optional.of(new TraceScore(Math.min(mean, most), Shortened.text(comment)));
    }
}
