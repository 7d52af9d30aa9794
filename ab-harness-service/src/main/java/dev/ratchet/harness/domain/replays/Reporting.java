package dev.ratchet.harness.domain.replays;

import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.statistics.McNemar;
import dev.ratchet.statistics.PairedTest;
import dev.ratchet.statistics.PairedTest.Decision;
import dev.ratchet.statistics.SmallestEffect;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns a finished replay into its report: the outcome, the numbers, and what a person reads first. */
public final class Reporting {
    private final Replay replay;
    private final Trial trial;
    private final PairedTest passes;
    private final List<Pair> pairs;
    private final Reach reach;

    private Reporting(Replay replay) {
        this.replay = replay;
        this.trial = replay.trial();
        this.passes = trial.passes();
        this.pairs = trial.judgedPairs();
        this.reach = Reach.of(passes.alpha());
    }

    /** The report of a replay that ended for the best of reasons or for want of traces. */
    public static ReplayReport report(Replay replay, long seed) {
        return new Reporting(replay).report(seed);
    }

    /** The report of a replay that no candidate was admitted to. */
    public static ReplayReport nobodyQualified(List<String> disqualified) {
        return new ReplayReport(
                ReplayOutcome.FAILED,
                "Failed: no candidate was admitted. " + Summary.sentences(disqualified),
                List.of(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                0,
                null,
                null,
                null);
    }

    private ReplayReport report(long seed) {
        int wins = count(Pair::win);
        int losses = count(Pair::loss);
        List<MetricVerdict> rows = new Metrics(trial, seed).rows();
        Ruling ruling = Ruling.of(trial, rows, replay);
        Integer moreTraces = ruling.outcome() == ReplayOutcome.INCONCLUSIVE ? moreTraces() : null;
        Double smallestEffect = smallestEffect();
        return new ReplayReport(
                ruling.outcome(),
                new Summary(replay, ruling, McNemar.exactP(wins, losses), moreTraces).text(),
                rows,
                pairs.size(),
                wins,
                losses,
                pairs.size() - wins - losses,
                trial.pairs() - pairs.size(),
                count(Pair::livePassed),
                count(Pair::candidatePassed),
                Flips.of(pairs, Pair::win),
                Flips.of(pairs, Pair::loss),
                replay.race(),
                replay.records().calls(),
                replay.callsSaved(),
                replay.records().costUsd(),
                moreTraces,
                smallestEffect,
                replay.records().agreement().told());
    }

    /** With the share of sessions on which the two differ as it was seen. */
    private @Nullable Double smallestEffect() {
        double discordance = passes.units() == 0 ? 0 : (double) (passes.wins() + passes.losses()) / passes.units();
        OptionalDouble least =
                SmallestEffect.of(replay.testSessions(), discordance, passes.alpha(), SmallestEffect.USUAL_POWER);
        return least.isPresent() ? least.getAsDouble() : null;
    }

    /** As many as the trend so far asks for, and no fewer than any win takes. */
    private @Nullable Integer moreTraces() {
        if (passes.decision() != Decision.UNDECIDED) {
            return null;
        }
        int least = reach.missing(passes.units());
        long units = passes.unitsToWin();
        if (units < 0) {
            return least == 0 ? null : Integer.valueOf(inTraces(least));
        }
        return inTraces(Math.max(units, least));
    }

    private int inTraces(long units) {
        long traces = passes.units() == 0 ? units : units * trial.pairs() / passes.units();
        return Math.toIntExact(Math.min(1_000_000, traces));
    }

    private int count(Predicate<Pair> which) {
        return Math.toIntExact(pairs.stream().filter(which).count());
    }
}
