package dev.ratchet.harness.domain.evaluations;

import static java.util.Objects.requireNonNullElse;

import dev.ratchet.events.data.EvaluationTotals;
import dev.ratchet.events.data.ExampleResult;
import dev.ratchet.events.data.Usage;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The results of some examples, added up.
 *
 * @param overall of the examples that could be scored
 * @param scores by dimension, of the examples that have it
 * @param latencyMs of the answers, where there was one
 */
public record Sums(
        int passed,
        int failed,
        int unjudged,
        int formatPassed,
        Sum overall,
        Map<String, Sum> scores,
        Usage usage,
        Sum latencyMs,
        double costUsd,
        double spentUsd,
        long calls,
        long cachedCalls) {
    public static final Sums NONE = new Sums(0, 0, 0, 0, Sum.NONE, Map.of(), Usage.NONE, Sum.NONE, 0, 0, 0, 0);

    public Sums {
        overall = requireNonNullElse(overall, Sum.NONE);
        scores = Map.copyOf(requireNonNullElse(scores, Map.of()));
        usage = requireNonNullElse(usage, Usage.NONE);
        latencyMs = requireNonNullElse(latencyMs, Sum.NONE);
    }

    public Sums plus(Evaluated one) {
        ExampleResult result = one.result();
        Boolean verdict = result.passed();
        Double score = result.overall();
        return new Sums(
                passed + (Boolean.TRUE.equals(verdict) ? 1 : 0),
                failed + (Boolean.FALSE.equals(verdict) ? 1 : 0),
                unjudged + (verdict == null ? 1 : 0),
                formatPassed + (result.formatOk() ? 1 : 0),
                score == null ? overall : overall.plus(score),
                with(result.scores()),
                usage.plus(result.usage()),
                result.output() == null ? latencyMs : latencyMs.plus((double) result.latencyMs()),
                costUsd + result.costUsd(),
                spentUsd + one.spentUsd(),
                calls + one.calls(),
                cachedCalls + one.cachedCalls());
    }

    private Map<String, Sum> with(Map<String, Double> more) {
        Map<String, Sum> grown = new TreeMap<>(scores);
        more.forEach((dimension, score) ->
                grown.put(dimension, grown.getOrDefault(dimension, Sum.NONE).plus(score)));
        return grown;
    }

    public EvaluationTotals totals() {
        Map<String, Double> means = new TreeMap<>();
        scores.forEach((dimension, sum) -> means.put(dimension, sum.total() / sum.count()));
        return new EvaluationTotals(
                passed + failed + unjudged,
                passed,
                failed,
                unjudged,
                formatPassed,
                overall.mean(),
                means,
                usage,
                requireNonNullElse(latencyMs.mean(), 0.0),
                costUsd,
                spentUsd,
                calls,
                cachedCalls);
    }

    /** Numbers added up. */
    public record Sum(double total, long count) {
        static final Sum NONE = new Sum(0, 0);

        Sum plus(double number) {
            return new Sum(total + number, count + 1);
        }

        @Nullable Double mean() {
            return count == 0 ? null : total / count;
        }
    }
}
