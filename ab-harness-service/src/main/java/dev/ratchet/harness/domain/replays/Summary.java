package dev.ratchet.harness.domain.replays;

import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.harness.domain.grading.Agreement;
import dev.ratchet.statistics.Kappa;
import dev.ratchet.statistics.MeanSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A report in words: the decision and its reason, the numbers behind it, and what a reader should know besides. */
record Summary(
        Replay replay,
        Ruling ruling,
        double mcNemarP,
        @Nullable Integer moreTraces) {

    String text() {
        List<String> parts = new ArrayList<>();
        parts.add(capitalised(ruling.outcome().wireName()) + ": " + ruling.reason());
        parts.add(numbers());
        if (moreTraces != null) {
            parts.add("About " + moreTraces + " more traces would decide it.");
        }
        int unjudged = replay.trial().pairs() - replay.trial().judgedPairs().size();
        if (unjudged > 0) {
            parts.add(unjudged + " pairs could not be judged and count for neither side.");
        }
        untested(parts);
        judge(parts);
        if (!replay.disqualified().isEmpty()) {
            parts.add(sentences(replay.disqualified()));
        }
        return String.join(" ", parts);
    }

    private String numbers() {
        List<Pair> pairs = replay.trial().judgedPairs();
        boolean compared = pairs.stream().anyMatch(pair -> pair.preference() != null);
        return String.format(
                Locale.ROOT,
                compared
                        ? "On %d held-out traces %s is at least as good %d times and the live prompt %d times: %d better, %d"
                                + " worse (exact McNemar p = %.3g)."
                        : "On %d held-out traces %s is right %d times and the live prompt %d times: %d fixed, %d broken"
                                + " (exact McNemar p = %.3g).",
                pairs.size(),
                replay.candidateVersion(),
                pairs.stream().filter(Pair::candidatePassed).count(),
                pairs.stream().filter(Pair::livePassed).count(),
                pairs.stream().filter(Pair::win).count(),
                pairs.stream().filter(Pair::loss).count(),
                mcNemarP);
    }

    /** Of a candidate that may go live, what nobody has shown about its latency and cost. */
    private void untested(List<String> parts) {
        List<AmountGuardrail> untested = replay.trial().amounts().stream()
                .filter(amount -> !amount.tested())
                .toList();
        if (ruling.outcome() != ReplayOutcome.FAILED && !untested.isEmpty()) {
            parts.add(String.format(
                    Locale.ROOT,
                    "Latency and cost were not tested, as that takes %d sessions and there were %d.",
                    MeanSequence.ENOUGH,
                    untested.getFirst().sessions()));
        }
    }

    private void judge(List<String> parts) {
        Agreement agreement = replay.records().agreement();
        if (agreement.total() > 0) {
            parts.add(String.format(
                    Locale.ROOT,
                    "Where there is a label, the judge agreed with it on %d of %d answers%s.",
                    agreement.agreed(),
                    agreement.total(),
                    agreement.kappa().map(Summary::words).orElse("")));
        }
        if (replay.judgesItself()) {
            parts.add("The judge is the model whose answers it judged; models favour their own.");
        }
    }

    private static String words(Kappa kappa) {
        return String.format(
                Locale.ROOT,
                " (Cohen's κ %.2f, 95 %% interval %.2f to %.2f)",
                kappa.value(),
                kappa.interval().low(),
                kappa.interval().high());
    }

    static String sentences(List<String> reasons) {
        return String.join(" ", reasons.stream().map(reason -> reason + ".").toList());
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
