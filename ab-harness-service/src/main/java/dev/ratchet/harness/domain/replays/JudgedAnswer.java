package dev.ratchet.harness.domain.replays;

import dev.ratchet.checks.Judgement;
import dev.ratchet.checks.OutputJudge;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.grading.Answer;

/** An answer with its verdict; a refusal has failed in content and in format. */
public record JudgedAnswer(Answer answer, Verdict verdict, boolean formatOk) {

    public static JudgedAnswer of(PromptSpec prompt, Example example, Answer answer) {
        String output = answer.output();
        if (output == null) {
            return new JudgedAnswer(answer, Verdict.FAILED, false);
        }
        return switch (OutputJudge.judge(prompt, example.expectedOutput(), output)) {
            case Judgement.Passed() -> new JudgedAnswer(answer, Verdict.PASSED, true);
            case Judgement.Failed failed -> new JudgedAnswer(answer, Verdict.FAILED, failed.formatOk());
            case Judgement.Unjudged(String why) -> new JudgedAnswer(answer, Verdict.UNJUDGED, false);
        };
    }

    /** Nothing was asked, as the prompt could not be filled with the example's input. */
    public static JudgedAnswer unasked(PromptSpec prompt, Example example, String why) {
        return new JudgedAnswer(Answer.refused(prompt.version(), example.traceId(), why), Verdict.UNJUDGED, false);
    }

    public boolean passed() {
        return verdict == Verdict.PASSED;
    }

    /** Right, wrong, or neither can be said. */
    public enum Verdict {
        PASSED,
        FAILED,
        UNJUDGED
    }
}
