package dev.ratchet.harness.domain.grading;

import dev.ratchet.events.data.FailureReason;
import java.util.List;
import java.util.Map;

/**
 * What an answer is worth.
 *
 * @param scores in [0,1] by dimension; one that could not be scored is not among them
 * @param feedback what a judge said, by dimension
 * @param reasons what is wrong with the answer
 * @param overall mean of the scores; 0 where there is none
 * @param spent on judging it
 */
public record Grade(
        Map<String, Double> scores,
        Map<String, String> feedback,
        List<FailureReason> reasons,
        boolean formatOk,
        Verdict verdict,
        double overall,
        Spent spent) {
    public static final String CORRECTNESS = "correctness";
    public static final String FORMAT = "format";

    /** An answer passes from here on, where it keeps to its format. */
    public static final double PASS = 0.7;

    public Grade {
        scores = Map.copyOf(scores);
        feedback = Map.copyOf(feedback);
        reasons = List.copyOf(reasons);
    }
}
