package dev.ratchet.registry.application.evaluations;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.application.prompts.PromptQueries;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.evaluations.Comparison;
import dev.ratchet.registry.domain.evaluations.Evaluation;
import dev.ratchet.registry.domain.evaluations.Evaluations;
import dev.ratchet.registry.domain.evaluations.Results;
import dev.ratchet.registry.domain.evaluations.Results.Result;
import dev.ratchet.registry.domain.evaluations.Results.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked about evaluations, within a project. */
@ApplicationScoped
@Transactional
public class EvaluationQueries {
    private static final int FAILURES = 20;

    private final PromptQueries prompts;
    private final Evaluations evaluations;
    private final Results results;

    EvaluationQueries(PromptQueries prompts, Evaluations evaluations, Results results) {
        this.prompts = prompts;
        this.evaluations = evaluations;
        this.results = results;
    }

    /** With the first of its examples that failed.
     *
     * @throws NotFound where the project has no such evaluation */
    public Report report(String project, UUID id) {
        return new Report(
                get(project, id),
                results.page(id, Verdict.FAILED, new Page.Slice(FAILURES, null)).items());
    }

    /** @throws NotFound where the project has no such evaluation */
    public Evaluation get(String project, UUID id) {
        return evaluations
                .find(id)
                .filter(evaluation -> evaluation.subject().prompt().project().equals(project))
                .orElseThrow(() -> unknown(id));
    }

    /** Newest first.
     *
     * @throws NotFound where the project has no such prompt */
    public Page<Evaluation> page(PromptKey key, Page.Slice slice) {
        return evaluations.page(prompts.prompt(key).id(), slice);
    }

    /** Example by example, in the order of the entries. */
    public Page<Result> results(String project, UUID id, @Nullable Verdict verdict, Page.Slice slice) {
        return results.page(get(project, id).id(), verdict, slice);
    }

    /** @throws NotFound where the project has no such comparison */
    public Comparison comparison(String project, UUID id) {
        List<Evaluation> compared = evaluations.compared(id);
        if (compared.isEmpty()
                || !compared.getFirst().subject().prompt().project().equals(project)) {
            throw new NotFound("There is no comparison " + id);
        }
        return new Comparison(id, compared);
    }

    /** Whether it has ended, or is not there at all. */
    boolean isOver(UUID id) {
        return evaluations
                .find(id)
                .map(evaluation -> evaluation.status().isOver())
                .orElse(true);
    }

    static NotFound unknown(UUID id) {
        return new NotFound("There is no evaluation " + id);
    }

    /** An evaluation with the first examples that failed. */
    public record Report(Evaluation evaluation, List<Result> failures) {}
}
