package dev.ratchet.harness.domain.replays;

import dev.ratchet.events.data.MetricDirection;
import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.statistics.PairedDifference;
import dev.ratchet.statistics.PairedDifference.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The rows of a report: what each prompt reached, the difference with its interval over sessions, and the evidence. */
final class Metrics {
    static final String PASS_RATE = "pass_rate";
    private static final double CONFIDENCE = 0.95;

    private final Trial trial;
    private final long seed;

    Metrics(Trial trial, long seed) {
        this.trial = trial;
        this.seed = seed;
    }

    List<MetricVerdict> rows() {
        List<MetricVerdict> rows = new ArrayList<>();
        rows.add(passRate());
        trial.guardrails().forEach(guardrail -> rows.add(guarded(guardrail)));
        trial.amounts().forEach(amount -> rows.add(amount.row()));
        return List.copyOf(rows);
    }

    private MetricVerdict passRate() {
        Row row = row(Pair::judged, pair -> pair.livePassed() ? 1 : 0, pair -> pair.candidatePassed() ? 1 : 0);
        return switch (trial.passes().decision()) {
            case WIN -> row.verdict(PASS_RATE, trial.passes().winRatio(), MetricDirection.IMPROVED);
            case HARM -> row.verdict(PASS_RATE, trial.passes().harmRatio(), MetricDirection.REGRESSED);
            case FUTILE, UNDECIDED -> row.verdict(PASS_RATE, trial.passes().winRatio(), MetricDirection.INCONCLUSIVE);
        };
    }

    private MetricVerdict guarded(Guardrail guardrail) {
        String metric = guardrail.metric();
        Row row = metric.equals(Guardrail.FORMAT)
                ? bothSides(Pair::judged, answer -> answer.formatOk() ? 1 : 0)
                : bothSides(
                        pair -> pair.scored(metric),
                        answer -> answer.grade().scores().getOrDefault(metric, 0.0));
        return row.verdict(metric, guardrail.evidence(), guardrail.direction());
    }

    private Row bothSides(Predicate<Pair> counts, ToDoubleFunction<GradedAnswer> value) {
        return row(counts, pair -> value.applyAsDouble(pair.live()), pair -> value.applyAsDouble(pair.candidate()));
    }

    private Row row(Predicate<Pair> counts, ToDoubleFunction<Pair> live, ToDoubleFunction<Pair> candidate) {
        List<List<Pair>> sessions = trial.sessions().stream()
                .map(session -> session.stream().filter(counts).toList())
                .filter(session -> !session.isEmpty())
                .toList();
        List<Unit> units = sessions.stream()
                .map(session -> new Unit(sum(session, candidate) - sum(session, live), session.size()))
                .toList();
        List<Pair> all = sessions.stream().flatMap(List::stream).toList();
        int pairs = Math.max(1, all.size());
        return new Row(sum(all, live) / pairs, sum(all, candidate) / pairs, difference(units));
    }

    /** Where nothing differs there is nothing to draw. */
    private PairedDifference difference(List<Unit> units) {
        return units.stream().allMatch(unit -> unit.sum() == 0)
                ? new PairedDifference(0, 0, 0)
                : PairedDifference.of(units, CONFIDENCE, seed);
    }

    private static double sum(List<Pair> pairs, ToDoubleFunction<Pair> value) {
        return pairs.stream().mapToDouble(value).sum();
    }

    private record Row(double live, double candidate, PairedDifference difference) {
        MetricVerdict verdict(String metric, double evidence, MetricDirection direction) {
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
