package dev.ratchet.harness.domain.grading;

import dev.ratchet.events.data.JudgeAgreement;
import dev.ratchet.statistics.Kappa;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** As a report tells it; {@code null} where there was nothing to agree on. */
    public @Nullable JudgeAgreement told() {
        if (total() == 0) {
            return null;
        }
        return kappa().map(kappa -> told(
                        kappa.value(), kappa.interval().low(), kappa.interval().high()))
                .orElseGet(() -> told(null, null, null));
    }

    private JudgeAgreement told(@Nullable Double kappa, @Nullable Double low, @Nullable Double high) {
        return new JudgeAgreement(total(), agreed(), kappa, low, high);
    }

    public int agreed() {
        return bothPass + bothFail;
    }

    public int total() {
        return bothPass + labelOnly + judgeOnly + bothFail;
    }
}
