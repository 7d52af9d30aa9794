package dev.ratchet.harness.application.grading;

import dev.ratchet.checks.Judgement;
import dev.ratchet.checks.rules.Similarity;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.harness.application.grading.JudgeQuestions.Material;
import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.grading.Grade;
import dev.ratchet.harness.domain.grading.GradeDraft;
import dev.ratchet.harness.domain.grading.GradedExample;
import dev.ratchet.harness.domain.grading.Grader;
import dev.ratchet.harness.domain.grading.Opinion;
import dev.ratchet.harness.domain.grading.Preference;
import dev.ratchet.harness.domain.grading.Spent;
import java.util.List;

/** Grades by what is asserted, then by the expected output, and asks the judge where neither decides. */
final class AnswerGrader implements Grader {
    private final Judge judge;
    private final Dimensions dimensions;
    private final Calibration calibration;
    private final Similarity similarity;

    AnswerGrader(Judge judge, Dimensions dimensions, Calibration calibration, Similarity similarity) {
        this.judge = judge;
        this.dimensions = dimensions;
        this.calibration = calibration;
        this.similarity = similarity;
    }

    @Override
    public Grade grade(PromptSpec prompt, GradedExample example, Answer answer) {
        GradeDraft draft = new GradeDraft();
        String output = answer.output();
        if (output == null) {
            String why = "no answer: " + answer.refusal();
            return draft.broken(List.of(new FailureReason(FailureKind.ERROR, why, null)), false)
                    .done();
        }
        Assertions assertions = new Assertions(prompt, example, similarity);
        switch (assertions.hold(answer, output)) {
            case Judgement.Failed(List<FailureReason> reasons, boolean formatOk) -> draft.broken(reasons, formatOk);
            case Judgement.Unjudged(String why) when !assertions.leavesRoom() -> draft.undecided(why);
            case Judgement.Unjudged nothingAsserted -> content(draft, assertions, answer, output);
            case Judgement.Passed() -> content(draft, assertions, answer, output);
        }
        if (draft.formIsKept()) {
            beyond(draft, prompt, example, output);
        }
        return draft.done();
    }

    private void content(GradeDraft draft, Assertions assertions, Answer answer, String output) {
        draft.score(Grade.FORMAT, 1);
        GradedExample example = assertions.example();
        String rubric = example.rubricFor(assertions.prompt());
        if (example.expectedOutput() != null) {
            byReference(draft, assertions, answer, output);
        } else if (rubric != null) {
            byJudge(draft, new Material(example.input(), rubric, null), output);
        } else if (assertions.hasChecks()) {
            draft.score(Grade.CORRECTNESS, 1);
        } else if (!assertions.hasSchema()) {
            draft.undecided("there is neither a schema, a check, an expected output nor a rubric");
        }
    }

    /** Other words than the expected ones may mean the same where no schema prescribes them: then the rubric decides. */
    private void byReference(GradeDraft draft, Assertions assertions, Answer answer, String output) {
        GradedExample example = assertions.example();
        String rubric = example.rubricFor(assertions.prompt());
        switch (assertions.compare(answer, output)) {
            case Judgement.Passed() -> draft.score(Grade.CORRECTNESS, 1);
            case Judgement.Failed failed
            when rubric != null && !assertions.hasSchema() -> {
                byJudge(draft, new Material(example.input(), rubric, example.expectedOutput()), output);
                return;
            }
            case Judgement.Failed(List<FailureReason> reasons, boolean formatOk) -> draft.broken(reasons, formatOk);
            case Judgement.Unjudged(String why) -> {
                draft.undecided(why);
                return;
            }
        }
        if (rubric != null && assertions.hasSchema() && calibration.includes(example.id())) {
            draft.beside(correctness(new Material(example.input(), rubric, null), output));
        }
    }

    private void byJudge(GradeDraft draft, Material material, String output) {
        Opinion opinion = correctness(material, output);
        draft.judged(Grade.CORRECTNESS, opinion);
        if (opinion.score() == null) {
            draft.undecided(opinion.feedback());
        }
    }

    private Opinion correctness(Material material, String output) {
        return judge.score(dimensions.correctness(), material, output);
    }

    private void beyond(GradeDraft draft, PromptSpec prompt, GradedExample example, String output) {
        Material material = new Material(example.input(), null, null);
        dimensions.beyond(prompt).forEach(dimension -> {
            Opinion opinion = dimension.description().isBlank()
                    ? Opinion.none("unjudged: no such dimension is configured", Spent.NOTHING)
                    : judge.score(dimension, material, output);
            draft.judged(dimension.name(), opinion);
        });
    }

    @Override
    public boolean comparesPairs(PromptSpec prompt, GradedExample example) {
        return prompt.outputSchema() == null && example.expectedOutput() == null && example.rubricFor(prompt) != null;
    }

    @Override
    public Preference compare(PromptSpec prompt, GradedExample example, Answer live, Answer candidate) {
        Assertions assertions = new Assertions(prompt, example, similarity);
        boolean liveHolds = holds(assertions, live);
        boolean candidateHolds = holds(assertions, candidate);
        String one = live.output();
        String other = candidate.output();
        if (liveHolds != candidateHolds) {
            return Preference.free(liveHolds ? Preference.Choice.LIVE : Preference.Choice.CANDIDATE);
        }
        if (!liveHolds || one == null || other == null || one.strip().equals(other.strip())) {
            return Preference.free(Preference.Choice.TIE);
        }
        return judge.compare(new Material(example.input(), example.rubricFor(prompt), null), one, other);
    }

    private static boolean holds(Assertions assertions, Answer answer) {
        String output = answer.output();
        return output != null && !(assertions.hold(answer, output) instanceof Judgement.Failed);
    }
}
