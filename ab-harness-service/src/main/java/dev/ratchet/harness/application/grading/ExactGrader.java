package dev.ratchet.harness.application.grading;

import dev.ratchet.checks.Judgement;
import dev.ratchet.checks.OutputJudge;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.grading.Grade;
import dev.ratchet.harness.domain.grading.GradedExample;
import dev.ratchet.harness.domain.grading.Grader;
import dev.ratchet.harness.domain.grading.Spent;
import dev.ratchet.harness.domain.grading.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Grades by the expected output and the output schema, without a model; what these cannot tell is unjudged. */
@ApplicationScoped
public class ExactGrader implements Grader {

    @Override
    public Grade grade(PromptSpec prompt, GradedExample example, Answer answer) {
        String output = answer.output();
        if (output == null) {
            FailureReason refused = new FailureReason(FailureKind.ERROR, answer.shown(), null);
            return grade(Map.of(Grade.CORRECTNESS, 0.0, Grade.FORMAT, 0.0), List.of(refused));
        }
        Map<String, Double> scores = new TreeMap<>();
        List<FailureReason> reasons = new ArrayList<>();
        if (prompt.outputSchema() == null) {
            scores.put(Grade.FORMAT, 1.0);
        } else {
            score(Grade.FORMAT, OutputJudge.judge(prompt, null, output), scores, reasons);
        }
        if (example.expectedOutput() != null) {
            Judgement same = OutputJudge.judge(withoutSchema(prompt), example.expectedOutput(), output);
            score(Grade.CORRECTNESS, same, scores, reasons);
        }
        return grade(scores, reasons);
    }

    private static void score(
            String dimension, Judgement judgement, Map<String, Double> scores, List<FailureReason> reasons) {
        switch (judgement) {
            case Judgement.Passed() -> scores.put(dimension, 1.0);
            case Judgement.Failed failed -> {
                scores.put(dimension, 0.0);
                reasons.addAll(failed.reasons());
            }
            case Judgement.Unjudged(String why) -> reasons.add(new FailureReason(FailureKind.CHECK, why, null));
        }
    }

    private static Grade grade(Map<String, Double> scores, List<FailureReason> reasons) {
        double overall = scores.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        boolean formatOk = scores.getOrDefault(Grade.FORMAT, 0.0) == 1;
        return new Grade(
                scores, Map.of(), reasons, formatOk, verdict(scores, formatOk, overall), overall, null, Spent.NOTHING);
    }

    private static Verdict verdict(Map<String, Double> scores, boolean formatOk, double overall) {
        if (!scores.containsKey(Grade.FORMAT) || (formatOk && !scores.containsKey(Grade.CORRECTNESS))) {
            return Verdict.UNJUDGED;
        }
        return formatOk && overall >= Grade.PASS ? Verdict.PASSED : Verdict.FAILED;
    }

    private static PromptSpec withoutSchema(PromptSpec prompt) {
        return new PromptSpec(
                prompt.version(),
                prompt.templateText(),
                prompt.inputSchema(),
                null,
                prompt.settings(),
                prompt.scoreThreshold(),
                prompt.grading());
    }
}
