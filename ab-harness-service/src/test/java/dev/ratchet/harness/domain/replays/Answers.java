package dev.ratchet.harness.domain.replays;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.data.Usage;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.grading.Grade;
import dev.ratchet.harness.domain.grading.Spent;
import dev.ratchet.harness.domain.grading.Verdict;
import java.util.List;
import java.util.Map;

/** Answers and pairs with a given verdict. */
final class Answers {
    private Answers() {}

    static GradedAnswer judged(String version, String traceId, Verdict verdict) {
        return graded(version, traceId, grade(verdict, verdict != Verdict.UNJUDGED, Map.of()));
    }

    static GradedAnswer graded(String version, String traceId, Grade grade) {
        return new GradedAnswer(new Answer(version, traceId, "text of " + version, null, Usage.NONE, 10, 0.01), grade);
    }

    static Grade grade(Verdict verdict, boolean formatOk, Map<String, Double> scores) {
        double overall = verdict == Verdict.PASSED ? 1 : 0;
        return new Grade(scores, Map.of(), List.of(), formatOk, verdict, overall, null, Spent.NOTHING);
    }

    static Pair pair(String traceId, Verdict live, Verdict candidate) {
        return pair(judged("1.0.0", traceId, live), judged("1.1.0", traceId, candidate));
    }

    static Pair pair(GradedAnswer live, GradedAnswer candidate) {
        return new Pair(example(live.answer().exampleId()), live, candidate, null);
    }

    /** A pair in which the candidate breaks the format. */
    static Pair broken(String traceId) {
        return pair(
                judged("1.0.0", traceId, Verdict.PASSED),
                graded("1.1.0", traceId, grade(Verdict.FAILED, false, Map.of())));
    }

    static Example example(String traceId) {
        return new Example(
                traceId,
                traceId,
                Split.TEST,
                JsonNodeFactory.instance.objectNode().put("message", traceId),
                "yes");
    }
}
