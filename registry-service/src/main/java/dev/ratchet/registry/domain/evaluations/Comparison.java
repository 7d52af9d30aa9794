package dev.ratchet.registry.domain.evaluations;

import static java.util.Objects.requireNonNull;

import dev.ratchet.events.data.EvaluationTotals;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One prompt version on one dataset with several models.
 *
 * @param evaluations one for each model, at least two
 */
public record Comparison(UUID id, List<Evaluation> evaluations) {
    public Comparison {
        evaluations = List.copyOf(evaluations);
    }

    public boolean isOver() {
        return evaluations.stream().allMatch(evaluation -> evaluation.status().isOver());
    }

    /** What is the same for all models. */
    public Subject subject() {
        return evaluations.getFirst().subject();
    }

    /** The models with the highest overall score; several where they are equal. */
    public List<String> bestQuality() {
        return best(totals -> totals.overall() == null ? null : -totals.overall());
    }

    public List<String> bestFormat() {
        return best(totals -> totals.examples() == 0 ? null : -(double) totals.formatPassed() / totals.examples());
    }

    /** The models with the lowest price, whether or not it had to be paid; one that never answered has none. */
    public List<String> bestCost() {
        return best(totals -> totals.calls() == 0 ? null : totals.costUsd());
    }

    public List<String> bestLatency() {
        return best(totals -> totals.calls() == 0 ? null : totals.meanLatencyMs());
    }

    /** Only evaluations that came to their end can be compared. */
    private List<String> best(Function<EvaluationTotals, @Nullable Double> measure) {
        Double least = completed()
                .map(evaluation -> measure.apply(requireNonNull(evaluation.totals())))
                .filter(Objects::nonNull)
                .min(Double::compare)
                .orElse(null);
        return completed()
                .filter(evaluation -> least != null && least.equals(measure.apply(requireNonNull(evaluation.totals()))))
                .map(evaluation -> requireNonNull(evaluation.subject().model()))
                .toList();
    }

    private Stream<Evaluation> completed() {
        return evaluations.stream()
                .filter(evaluation -> evaluation.status() == EvaluationStatus.COMPLETED && evaluation.totals() != null);
    }
}
