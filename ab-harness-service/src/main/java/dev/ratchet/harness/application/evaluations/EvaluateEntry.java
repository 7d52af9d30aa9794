package dev.ratchet.harness.application.evaluations;

import dev.ratchet.checks.rules.CheckFault;
import dev.ratchet.events.EvaluationEvent.EvaluationRequested;
import dev.ratchet.events.data.Check;
import dev.ratchet.events.data.ExampleResult;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.PromptTemplate;
import dev.ratchet.events.data.Usage;
import dev.ratchet.harness.application.grading.Answers;
import dev.ratchet.harness.application.grading.Answers.Asked;
import dev.ratchet.harness.application.grading.Graders;
import dev.ratchet.harness.application.jobs.PaidModels;
import dev.ratchet.harness.domain.datasets.DatasetEntry;
import dev.ratchet.harness.domain.evaluations.Evaluated;
import dev.ratchet.harness.domain.evaluations.Shortening;
import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.grading.Grade;
import dev.ratchet.harness.domain.grading.GradedExample;
import dev.ratchet.harness.domain.grading.Spent;
import dev.ratchet.harness.domain.grading.Verdict;
import dev.ratchet.models.LanguageModels;
import dev.ratchet.models.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Asks the model about one entry and has its answer graded. */
@ApplicationScoped
public class EvaluateEntry {
    private final LanguageModels models;
    private final Graders graders;

    EvaluateEntry(LanguageModels models, Graders graders) {
        this.models = models;
        this.graders = graders;
    }

    /** @throws dev.ratchet.models.ModelUnavailable where the model, or the judge, cannot be had now
     * @throws dev.ratchet.models.BudgetSpent where there is no money for it */
    Evaluated evaluate(EvaluationRequested request, DatasetEntry entry) {
        try {
            List<Check> checks = entry.checks();
            String text = new PromptTemplate(request.prompt().templateText()).render(entry.input());
            LanguageModels paid = new PaidModels(models, work(request));
            Asked asked = Answers.ask(paid, request.prompt(), entry.id().toString(), text);
            GradedExample example = new GradedExample(
                    entry.id().toString(), entry.input(), entry.expectedOutput(), entry.rubric(), checks);
            return result(entry, asked, graders.asking(paid).grade(graded(request), example, asked.answer()));
        } catch (PromptTemplate.MissingVariable | CheckFault e) {
            return unasked(entry, String.valueOf(e.getMessage()));
        }
    }

    /** Who pays, and how much at most. */
    private static Work work(EvaluationRequested request) {
        return new Work(
                request.project(),
                request.promptName(),
                "evaluation/" + request.evaluationId(),
                request.prompt().version(),
                request.budgetUsd());
    }

    /** The prompt, graded in the dimensions that were asked for. */
    private static PromptSpec graded(EvaluationRequested request) {
        PromptSpec prompt = request.prompt();
        if (request.dimensions().isEmpty()) {
            return prompt;
        }
        Grading grading = prompt.grading();
        return prompt.withGrading(new Grading(grading.checks(), grading.rubric(), request.dimensions()));
    }

    private static Evaluated result(DatasetEntry entry, Asked asked, Grade grade) {
        Answer answer = asked.answer();
        Spent spent = asked.spent().plus(grade.spent());
        ExampleResult result = new ExampleResult(
                entry.id(),
                entry.input(),
                entry.expectedOutput(),
                answer.output(),
                grade.scores(),
                grade.feedback(),
                grade.reasons(),
                grade.formatOk(),
                grade.scores().isEmpty() ? null : grade.overall(),
                grade.verdict() == Verdict.UNJUDGED ? null : grade.verdict() == Verdict.PASSED,
                spent.usage(),
                answer.latencyMs(),
                spent.costUsd(),
                spent.calls() > 0 && spent.cachedCalls() == spent.calls());
        return new Evaluated(Shortening.of(result), spent.spentUsd(), spent.calls(), spent.cachedCalls());
    }

    /** Nothing was asked, so nothing can be said of the prompt. */
    private static Evaluated unasked(DatasetEntry entry, String why) {
        ExampleResult result = new ExampleResult(
                entry.id(),
                entry.input(),
                entry.expectedOutput(),
                null,
                Map.of(),
                Map.of(),
                List.of(new FailureReason(FailureKind.ERROR, why, null)),
                false,
                null,
                null,
                Usage.NONE,
                0,
                0,
                false);
        return new Evaluated(Shortening.of(result), 0, 0, 0);
    }
}
