package dev.ratchet.harness.domain.replays;

import dev.ratchet.events.data.MetricDirection;
import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.statistics.Interval;
import dev.ratchet.statistics.MeanSequence;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An amount that may not rise by more than a share of what the live prompt takes.
 *
 * <p>The unit is the session. It counts once, with the mean of its calls that both prompts answered: what is estimated is the
 * mean over sessions of a session's mean per call, in which a long session weighs no more than a short one. Rise and
 * excess are confidence sequences, so they hold whatever made the trial stop; as these lean on the central limit theorem,
 * nothing is decided before there are {@link MeanSequence#ENOUGH} sessions.
 *
 * @param live what the live prompt takes
 * @param rise candidate − live
 * @param excess candidate − (1 + allowed share) · live
 * @param broken whether the excess has ever been positive beyond doubt
 */
record AmountGuardrail(
        Amount amount, TrialRules rules, MeanSequence live, MeanSequence rise, MeanSequence excess, boolean broken) {
    private static final double ROW_ALPHA = 0.05;
    private static final double ROUNDING = 1e-9;

    /** Sessions at which the bounds are tightest: trials that get past the least number end around there. */
    private static final double TIGHT_AT = 100;

    static AmountGuardrail start(Amount amount, TrialRules rules) {
        return new AmountGuardrail(amount, rules, MeanSequence.EMPTY, MeanSequence.EMPTY, MeanSequence.EMPTY, false);
    }

    /** After one more session; one without a pair that both answered tells nothing. */
    AmountGuardrail observe(List<Pair> session) {
        List<Pair> answered = session.stream().filter(Pair::bothAnswered).toList();
        return answered.isEmpty() ? this : observe(mean(answered, Pair::live), mean(answered, Pair::candidate));
    }

    private double mean(List<Pair> pairs, Function<Pair, GradedAnswer> side) {
        return pairs.stream()
                .mapToDouble(pair -> amount.of(side.apply(pair).answer()))
                .average()
                .orElseThrow();
    }

    AmountGuardrail observe(double ofLive, double ofCandidate) {
        AmountGuardrail next = new AmountGuardrail(
                amount,
                rules,
                live.observe(ofLive),
                rise.observe(ofCandidate - ofLive),
                excess.observe(ofCandidate - (1 + allowed()) * ofLive),
                broken);
        return broken || !next.exceeds() ? next : next.asBroken();
    }

    private boolean exceeds() {
        return tested()
                && rise.mean() >= unnoticed()
                && excess.lowerBound(rules.alpha(), TIGHT_AT) > ROUNDING * live.mean();
    }

    private AmountGuardrail asBroken() {
        return new AmountGuardrail(amount, rules, live, rise, excess, true);
    }

    private double allowed() {
        return rules.gate().guardrail(amount.metric());
    }

    private double unnoticed() {
        return amount.unnoticed(rules.noise());
    }

    /** Whether there are sessions enough to decide anything. */
    boolean tested() {
        return rise.enough();
    }

    /** Sessions that were compared. */
    long sessions() {
        return rise.n();
    }

    /** Without an interval where there are too few sessions for one. */
    MetricVerdict row() {
        @Nullable Interval interval = tested() ? rise.interval(ROW_ALPHA, TIGHT_AT) : null;
        return new MetricVerdict(
                amount.metric(),
                live.mean(),
                live.mean() + rise.mean(),
                rise.mean(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                null,
                interval == null ? MetricDirection.INCONCLUSIVE : direction(interval));
    }

    /** That of the interval, where it is beyond what nobody would notice. */
    private MetricDirection direction(Interval interval) {
        if (broken || (interval.low() > 0 && rise.mean() >= unnoticed())) {
            return MetricDirection.REGRESSED;
        }
        return interval.high() < 0 && rise.mean() <= -unnoticed()
                ? MetricDirection.IMPROVED
                : MetricDirection.INCONCLUSIVE;
    }

    /** In words. */
    String complaint() {
        return String.format(
                Locale.ROOT,
                "the candidate's %s is more than %.0f %% above the live prompt's beyond doubt (%s against %s in the mean of"
                        + " %d sessions)",
                amount.metric(),
                100 * allowed(),
                amount.shown(live.mean() + rise.mean()),
                amount.shown(live.mean()),
                sessions());
    }
}
