package dev.ratchet.harness.domain.grading;

import dev.ratchet.events.data.FailureReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A grade in the making: scores are collected, the verdict is drawn at the end. */
public final class GradeDraft {
    private final Map<String, Double> scores = new TreeMap<>();
    private final Map<String, String> feedback = new TreeMap<>();
    private final List<FailureReason> reasons = new ArrayList<>();
    private boolean formatOk = true;
    private boolean decidable = true;
    private @Nullable Boolean judgePassed;
    private Spent spent = Spent.NOTHING;

    public GradeDraft score(String dimension, double score) {
        scores.put(dimension, score);
        return this;
    }

    /** What the checks found wrong, in the answer's form or in its content. */
    public GradeDraft broken(List<FailureReason> found, boolean formIsKept) {
        reasons.addAll(found);
        formatOk = formIsKept;
        return score(Grade.FORMAT, formIsKept ? 1 : 0).score(Grade.CORRECTNESS, 0);
    }

    /** What the judge said of a dimension, or why it said nothing. */
    public GradeDraft judged(String dimension, Opinion opinion) {
        if (opinion.score() != null) {
            score(dimension, opinion.score());
        }
        feedback.put(dimension, opinion.feedback());
        spent = spent.plus(opinion.spent());
        return this;
    }

    /** What the judge said of an answer that is decided without it. */
    public GradeDraft beside(Opinion opinion) {
        judgePassed = opinion.score() == null ? null : opinion.score() >= Grade.PASS;
        spent = spent.plus(opinion.spent());
        return this;
    }

    /** Nothing can be said of the answer's content, and something should be. */
    public GradeDraft undecided(String why) {
        decidable = false;
        feedback.putIfAbsent(Grade.CORRECTNESS, why);
        return this;
    }

    public boolean formIsKept() {
        return formatOk;
    }

    public Grade done() {
        double overall = scores.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return new Grade(scores, feedback, reasons, formatOk, verdict(overall), overall, judgePassed, spent);
    }

    /** Good marks elsewhere do not make a wrong answer right. */
    private Verdict verdict(double overall) {
        if (!decidable) {
            return Verdict.UNJUDGED;
        }
        boolean right = scores.getOrDefault(Grade.CORRECTNESS, 1.0) >= Grade.PASS;
        return formatOk && right && overall >= Grade.PASS ? Verdict.PASSED : Verdict.FAILED;
    }
}
