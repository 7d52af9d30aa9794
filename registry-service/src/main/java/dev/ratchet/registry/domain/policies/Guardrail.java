package dev.ratchet.registry.domain.policies;

import dev.ratchet.events.data.MetricDirection;
import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.registry.domain.Figures;
import dev.ratchet.registry.domain.Quotes;

/**
 * How much worse a metric has become. The replay's verdict says which way is worse. Where it is inconclusive, a rate counts
 * as it was measured, while an amount (milliseconds, dollars, tokens), of which less is better and which is never quite the
 * same twice, counts as unchanged.
 *
 * <p>An amount without an interval was not tested, for want of sessions. Nobody has shown that it is unchanged, so it counts as
 * it was measured; a latency only where it grew by more than half, as by less a few sessions often differ.
 */
final class Guardrail {
    private static final double CHANCE = 0.5;

    private Guardrail() {}

    static Condition condition(MetricVerdict row, double limit) {
        double worse = worsening(row);
        boolean rate = !isAmount(row.metric());
        String allowed = "at most " + shown(limit, rate);
        String found = worse > 0 ? "worse by " + shown(worse, rate) + remark(row) : notWorse(row);
        return new Condition(
                "guardrail:" + row.metric(),
                "worse by " + allowed,
                found,
                worse <= limit + PolicyCheck.ROUNDING,
                Quotes.name(row.metric()) + " is " + found + ", " + allowed + " is allowed");
    }

    private static String notWorse(MetricVerdict row) {
        if (untested(row)) {
            return "not tested for want of sessions";
        }
        return row.verdict() == MetricDirection.INCONCLUSIVE ? "not measurably worse" : "not worse";
    }

    private static String remark(MetricVerdict row) {
        return untested(row) ? " on too few sessions to test it" : "";
    }

    private static boolean untested(MetricVerdict row) {
        return isAmount(row.metric()) && row.verdict() == MetricDirection.INCONCLUSIVE && row.low() == null;
    }

    /** Of an amount the share by which it grew, of a rate the difference; 0 where it is not worse. */
    static double worsening(MetricVerdict row) {
        boolean amount = isAmount(row.metric());
        double worse =
                switch (row.verdict()) {
                    case IMPROVED -> 0;
                    case REGRESSED -> Math.abs(row.delta());
                    case INCONCLUSIVE ->
                        amount ? unproven(row) : Math.max(0, isFailureRate(row.metric()) ? row.delta() : -row.delta());
                };
        if (!amount || worse == 0) {
            return worse;
        }
        return row.baseline() > 0 ? worse / row.baseline() : Double.POSITIVE_INFINITY;
    }

    private static double unproven(MetricVerdict row) {
        boolean chance = row.metric().endsWith("_ms") && row.delta() <= CHANCE * row.baseline();
        return untested(row) && !chance ? Math.max(0, row.delta()) : 0;
    }

    private static boolean isAmount(String metric) {
        return metric.endsWith("_ms") || metric.endsWith("_usd") || metric.endsWith("_tokens");
    }

    private static boolean isFailureRate(String metric) {
        return metric.endsWith("failure_rate") || metric.endsWith("error_rate");
    }

    private static String shown(double size, boolean rate) {
        return rate ? Figures.points(size) + " points" : Figures.percent(size);
    }
}
