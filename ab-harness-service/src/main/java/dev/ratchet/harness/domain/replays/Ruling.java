package dev.ratchet.harness.domain.replays;

import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.statistics.PairedTest;
import dev.ratchet.statistics.Proportion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a trial ends under its policy, and why. Harm comes first; a win passes only where no other metric holds it back.
 *
 * @param reason a sentence
 */
record Ruling(ReplayOutcome outcome, String reason) {
    private static final double ROUNDING = 1e-9;

    static Ruling of(Trial trial, List<MetricVerdict> rows, Replay replay) {
        PairedTest passes = trial.passes();
        double threshold = 1 / passes.alpha();
        Optional<Ruling> harm = harm(trial, rows);
        if (harm.isPresent()) {
            return harm.get();
        }
        return switch (passes.decision()) {
            case WIN -> won(trial, rows);
            case HARM ->
                failed(String.format(
                        Locale.ROOT, "the candidate is worse (e-value %.3g ≥ %.0f).", passes.harmRatio(), threshold));
            case FUTILE ->
                failed(String.format(
                        Locale.ROOT,
                        "the evidence speaks against an improvement, so the rest of the traces was saved (e-value %.3g for"
                                + " better, %.3g for worse).",
                        passes.winRatio(),
                        passes.harmRatio()));
            case UNDECIDED ->
                undecided(String.format(
                        Locale.ROOT,
                        "%s, and the evidence is not enough (e-value %.3g < %.0f).",
                        replay.ending().stopped() == null
                                ? "all " + replay.test().size() + " test traces at hand were used"
                                : replay.ending().stopped(),
                        passes.winRatio(),
                        threshold));
        };
    }

    private static Optional<Ruling> harm(Trial trial, List<MetricVerdict> rows) {
        return trial.complaint().map(complaint -> failed(complaint + ".")).or(() -> malformed(trial, rows));
    }

    /** Less well-formed than the policy asks, beyond doubt. */
    private static Optional<Ruling> malformed(Trial trial, List<MetricVerdict> rows) {
        List<Pair> judged = trial.judgedPairs();
        long wellFormed =
                judged.stream().filter(pair -> pair.candidate().formatOk()).count();
        double wanted = trial.rules().gate().minFormatPassRate();
        double atMost = Proportion.upperBound(
                wellFormed, judged.size(), 1 - trial.rules().alpha());
        return judged.isEmpty() || atMost >= wanted
                ? Optional.empty()
                : Optional.of(tooFewWellFormed(row(rows, Guardrail.FORMAT), wanted));
    }

    private static Ruling tooFewWellFormed(MetricVerdict format, double wanted) {
        return failed(String.format(
                Locale.ROOT,
                "%.1f %% of the candidate's answers keep the format, at least %.1f %% are wanted.",
                100 * format.candidate(),
                100 * wanted));
    }

    private static Ruling won(Trial trial, List<MetricVerdict> rows) {
        PairedTest passes = trial.passes();
        MetricVerdict format = row(rows, Guardrail.FORMAT);
        double wanted = trial.rules().gate().minFormatPassRate();
        if (format.candidate() < wanted - ROUNDING) {
            return tooFewWellFormed(format, wanted);
        }
        double rise = row(rows, Metrics.PASS_RATE).delta();
        double asked = trial.rules().gate().improvementThreshold();
        if (rise < asked - ROUNDING) {
            return undecided(String.format(
                    Locale.ROOT,
                    "the candidate is better (e-value %.3g), but by %.1f points where the policy asks for %.1f.",
                    passes.winRatio(),
                    100 * rise,
                    100 * asked));
        }
        return new Ruling(
                ReplayOutcome.PASSED,
                String.format(
                        Locale.ROOT,
                        "the candidate is better (e-value %.3g ≥ %.0f).",
                        passes.winRatio(),
                        1 / passes.alpha()));
    }

    private static MetricVerdict row(List<MetricVerdict> rows, String metric) {
        return rows.stream()
                .filter(row -> row.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private static Ruling failed(String reason) {
        return new Ruling(ReplayOutcome.FAILED, reason);
    }

    private static Ruling undecided(String reason) {
        return new Ruling(ReplayOutcome.INCONCLUSIVE, reason);
    }
}
