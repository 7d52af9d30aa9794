package dev.ratchet.harness.domain.replays;

import dev.ratchet.events.data.MetricDirection;
import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.statistics.PairedDifference;
import dev.ratchet.statistics.PairedDifference.Unit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The rows of a report: what each prompt reached, the difference with its interval over sessions, and the evidence. */
final class Metrics {
    private static final double CONFIDENCE = 0.95;

    private final Trial trial;
    private final long seed;

    Metrics(Trial trial, long seed) {
        this.trial = trial;
        this.seed = seed;
    }

    List<MetricVerdict> rows() {
        return List.of(passRate(), formatPassRate(), latency(), cost());
    }

    private MetricVerdict passRate() {
        Row row = row(Pair::judged, answer -> answer.passed() ? 1 : 0);
        return switch (trial.passes().decision()) {
            case WIN -> row.verdict("pass_rate", trial.passes().winRatio(), MetricDirection.IMPROVED);
            case HARM -> row.verdict("pass_rate", trial.passes().harmRatio(), MetricDirection.REGRESSED);
            case FUTILE, UNDECIDED -> row.verdict("pass_rate", trial.passes().winRatio(), MetricDirection.INCONCLUSIVE);
        };
    }

    private MetricVerdict formatPassRate() {
        Row row = row(Pair::judged, answer -> answer.formatOk() ? 1 : 0);
        if (trial.formatWorse().decided()) {
            return row.verdict("format_pass_rate", trial.formatWorse().evidence(), MetricDirection.REGRESSED);
        }
        return row.verdict(
                "format_pass_rate",
                trial.formatBetter().evidence(),
                trial.formatBetter().decided() ? MetricDirection.IMPROVED : MetricDirection.INCONCLUSIVE);
    }

    private MetricVerdict latency() {
        return lessIsBetter("latency_ms", answer -> answer.answer().latencyMs());
    }

    private MetricVerdict cost() {
        return lessIsBetter("cost_usd", answer -> answer.answer().costUsd());
    }

    /** Reported, never decided upon: the direction is that of the interval. */
    private MetricVerdict lessIsBetter(String metric, ToDoubleFunction<JudgedAnswer> value) {
        Row row = row(Pair::bothAnswered, value);
        MetricDirection direction = MetricDirection.INCONCLUSIVE;
        if (row.difference.high() < 0) {
            direction = MetricDirection.IMPROVED;
        } else if (row.difference.low() > 0) {
            direction = MetricDirection.REGRESSED;
        }
        return row.verdict(metric, null, direction);
    }

    private Row row(Predicate<Pair> counts, ToDoubleFunction<JudgedAnswer> value) {
        List<List<Pair>> sessions = trial.sessions().stream()
                .map(session -> session.stream().filter(counts).toList())
                .filter(session -> !session.isEmpty())
                .toList();
        List<Unit> units = sessions.stream()
                .map(session -> new Unit(
                        sum(session, Pair::candidate, value) - sum(session, Pair::live, value), session.size()))
                .toList();
        int pairs = Math.max(1, sessions.stream().mapToInt(List::size).sum());
        List<Pair> all = sessions.stream().flatMap(List::stream).toList();
        return new Row(
                sum(all, Pair::live, value) / pairs,
                sum(all, Pair::candidate, value) / pairs,
                PairedDifference.of(units, CONFIDENCE, seed));
    }

    private static double sum(
            List<Pair> pairs, Function<Pair, JudgedAnswer> side, ToDoubleFunction<JudgedAnswer> value) {
        return pairs.stream().map(side).mapToDouble(value).sum();
    }

    private record Row(double live, double candidate, PairedDifference difference) {
        MetricVerdict verdict(String metric, @Nullable Double evidence, MetricDirection direction) {
            return new MetricVerdict(
                    metric,
                    live,
                    candidate,
                    difference.mean(),
                    difference.low(),
                    difference.high(),
                    evidence,
                    direction);
        }
    }
}
