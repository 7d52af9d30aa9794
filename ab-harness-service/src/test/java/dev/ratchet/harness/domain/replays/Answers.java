package dev.ratchet.harness.domain.replays;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.data.Usage;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.replays.JudgedAnswer.Verdict;

/** Answers and pairs with a given verdict. */
final class Answers {
    private Answers() {}

    static JudgedAnswer judged(String version, String traceId, Verdict verdict) {
        Answer answer = new Answer(version, traceId, "text of " + version, null, Usage.NONE, 10, 0.01);
        return new JudgedAnswer(answer, verdict, verdict != Verdict.UNJUDGED);
    }

    static Pair pair(String traceId, Verdict live, Verdict candidate) {
        return new Pair(example(traceId), judged("1.0.0", traceId, live), judged("1.1.0", traceId, candidate));
    }

    /** A pair in which the candidate breaks the format. */
    static Pair broken(String traceId) {
        JudgedAnswer live = judged("1.0.0", traceId, Verdict.PASSED);
        JudgedAnswer candidate = judged("1.1.0", traceId, Verdict.FAILED);
        return new Pair(example(traceId), live, new JudgedAnswer(candidate.answer(), Verdict.FAILED, false));
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
