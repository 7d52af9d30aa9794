package dev.ratchet.harness.domain.replays;

import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.statistics.McNemar;
import dev.ratchet.statistics.PairedTest;
import dev.ratchet.statistics.PairedTest.Decision;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns a finished replay into its report: the outcome, the numbers, and what a person reads first. */
public final class Reporting {
    private final Replay replay;
    private final Trial trial;
    private final PairedTest passes;
    private final List<Pair> pairs;

    private Reporting(Replay replay) {
        this.replay = replay;
        this.trial = replay.trial();
        this.passes = trial.passes();
        this.pairs = trial.judgedPairs();
    }

    /** The report of a replay that ended for the best of reasons or for want of traces. */
    public static ReplayReport report(Replay replay, long seed) {
        return new Reporting(replay).report(seed);
    }

    /** The report of a replay that no candidate was admitted to. */
    public static ReplayReport nobodyQualified(List<String> disqualified) {
        return new ReplayReport(
                ReplayOutcome.FAILED,
                "Failed: no candidate was admitted. " + sentences(disqualified),
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
                null);
    }

    private ReplayReport report(long seed) {
        int wins = count(Pair::win);
        int losses = count(Pair::loss);
        ReplayOutcome outcome = outcome();
        return new ReplayReport(
                outcome,
                summary(outcome, wins, losses),
                new Metrics(trial, seed).rows(),
                pairs.size(),
                wins,
                losses,
                pairs.size() - wins - losses,
                trial.pairs() - pairs.size(),
                count(pair -> pair.live().passed()),
                count(pair -> pair.candidate().passed()),
                Flips.of(pairs, Pair::win),
                Flips.of(pairs, Pair::loss),
                replay.race(),
                replay.answers().size(),
                2L * (replay.testExamples() - trial.pairs()),
                replay.costUsd(),
                outcome == ReplayOutcome.INCONCLUSIVE ? moreTraces() : null,
                null);
    }

    private ReplayOutcome outcome() {
        if (trial.formatWorse().decided()) {
            return ReplayOutcome.FAILED;
        }
        return switch (passes.decision()) {
            case WIN -> ReplayOutcome.PASSED;
            case HARM -> ReplayOutcome.FAILED;
            case FUTILE, UNDECIDED -> ReplayOutcome.INCONCLUSIVE;
        };
    }

    private String summary(ReplayOutcome outcome, int wins, int losses) {
        String numbers = String.format(
                Locale.ROOT,
                "On %d held-out traces %s is right %d times and the live prompt %d times: %d fixed, %d broken"
                        + " (exact McNemar p = %.3g).",
                pairs.size(),
                replay.candidateVersion(),
                count(pair -> pair.candidate().passed()),
                count(pair -> pair.live().passed()),
                wins,
                losses,
                McNemar.exactP(wins, losses));
        String head = capitalised(outcome.wireName()) + ": " + reason() + " " + numbers;
        return replay.disqualified().isEmpty() ? head : head + " " + sentences(replay.disqualified());
    }

    private String reason() {
        if (trial.formatWorse().decided()) {
            return String.format(
                    Locale.ROOT,
                    "the candidate breaks the output format more often than the live prompt (e-value %.3g).",
                    trial.formatWorse().evidence());
        }
        double threshold = 1 / passes.alpha();
        return switch (passes.decision()) {
            case WIN ->
                String.format(
                        Locale.ROOT, "the candidate is better (e-value %.3g ≥ %.0f).", passes.winRatio(), threshold);
            case HARM ->
                String.format(
                        Locale.ROOT, "the candidate is worse (e-value %.3g ≥ %.0f).", passes.harmRatio(), threshold);
            case FUTILE ->
                String.format(
                        Locale.ROOT,
                        "futile, the evidence speaks against an improvement (e-value %.3g).",
                        passes.winRatio());
            case UNDECIDED ->
                String.format(
                        Locale.ROOT,
                        "all %d test traces at hand were used and the evidence is not enough (e-value %.3g < %.0f).",
                        replay.testExamples(),
                        passes.winRatio(),
                        threshold);
        };
    }

    private @Nullable Integer moreTraces() {
        if (passes.decision() == Decision.FUTILE || passes.units() == 0) {
            return null;
        }
        long units = passes.unitsToWin();
        return units < 0 ? null : Math.toIntExact(Math.min(1_000_000, units * trial.pairs() / passes.units()));
    }

    private int count(Predicate<Pair> which) {
        return Math.toIntExact(pairs.stream().filter(which).count());
    }

    private static String sentences(List<String> reasons) {
        return String.join(" ", reasons.stream().map(reason -> reason + ".").toList());
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
