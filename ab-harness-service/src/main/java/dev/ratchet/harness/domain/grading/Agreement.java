package dev.ratchet.harness.domain.grading;

import dev.ratchet.statistics.Kappa;
import java.util.Collection;
import java.util.Optional;

/**
 * How often a judge that did not know the label came to the same verdict as the label.
 *
 * @param bothPass right by the label and by the judge
 * @param labelOnly right by the label alone
 * @param judgeOnly right by the judge alone
 * @param bothFail wrong by both
 */
public record Agreement(int bothPass, int labelOnly, int judgeOnly, int bothFail) {
    private static final double CONFIDENCE = 0.95;
    public static final Agreement NONE = new Agreement(0, 0, 0, 0);

    public static Agreement of(Collection<Grade> grades) {
        return grades.stream().map(Agreement::of).reduce(NONE, Agreement::plus);
    }

    private static Agreement of(Grade grade) {
        Boolean judge = grade.judgePassed();
        if (judge == null || !grade.judged()) {
            return NONE;
        }
        return grade.passed()
                ? new Agreement(judge ? 1 : 0, judge ? 0 : 1, 0, 0)
                : new Agreement(0, 0, judge ? 1 : 0, judge ? 0 : 1);
    }

    private Agreement plus(Agreement other) {
        return new Agreement(
                bothPass + other.bothPass,
                labelOnly + other.labelOnly,
                judgeOnly + other.judgeOnly,
                bothFail + other.bothFail);
    }

    /** Agreement beyond chance; empty where nothing can be said of it. */
    public Optional<Kappa> kappa() {
        return Kappa.ofVerdicts(bothPass, labelOnly, judgeOnly, bothFail, CONFIDENCE);
    }

    public int agreed() {
        return bothPass + bothFail;
    }

    public int total() {
        return bothPass + labelOnly + judgeOnly + bothFail;
    }
}
