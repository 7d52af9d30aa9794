package dev.ratchet.harness.domain.grading;

import dev.ratchet.events.data.FailureReason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is worth.
 *
 * @param scores in [0,1] by dimension; a dimension that could not be scored is absent, which is never a pass
 * @param feedback of the judge, by dimension; why it could not be scored where the score is absent
 * @param reasons what the checks found wrong
 * @param overall mean of the scores; 0 where there are none
 * @param judgePassed what the judge said, without knowing it, of an answer that the label decided; {@code null} where it
 *     was not asked
 * @param spent what the judge cost
 */
public record Grade(
        Map<String, Double> scores,
        Map<String, String> feedback,
        List<FailureReason> reasons,
        boolean formatOk,
        Verdict verdict,
        double overall,
        @Nullable Boolean judgePassed,
        Spent spent) {
    public static final String CORRECTNESS = "correctness";
    public static final String FORMAT = "format";

    /** Dimensions that every grade has where they can be told at all. */
    public static final Set<String> ALWAYS = Set.of(CORRECTNESS, FORMAT);

    /** The least score that passes. */
    public static final double PASS = 0.7;

    public Grade {
        scores = Map.copyOf(scores);
        feedback = Map.copyOf(feedback);
        reasons = List.copyOf(reasons);
    }

    /** Of an answer that nothing can be said of. */
    public static Grade unjudged(String why) {
        return new Grade(
                Map.of(), Map.of(CORRECTNESS, why), List.of(), false, Verdict.UNJUDGED, 0, null, Spent.NOTHING);
    }

    public boolean passed() {
        return verdict == Verdict.PASSED;
    }

    public boolean judged() {
        return verdict != Verdict.UNJUDGED;
    }
}
