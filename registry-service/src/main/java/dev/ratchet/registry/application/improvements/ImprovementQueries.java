package dev.ratchet.registry.application.improvements;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.application.explanations.ExplainDeployment;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.Deployments;
import dev.ratchet.registry.domain.evaluations.Evaluations;
import dev.ratchet.registry.domain.explanations.Explanation;
import dev.ratchet.registry.domain.improvements.Baseline;
import dev.ratchet.registry.domain.improvements.Improvement;
import dev.ratchet.registry.domain.improvements.Improvements;
import dev.ratchet.registry.domain.prompts.Prompts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked about improvements, within a project. */
@ApplicationScoped
@Transactional
public class ImprovementQueries {
    private static final Baseline UNKNOWN = new Baseline(false, 0, 0, null);

    private final Improvements improvements;
    private final Evaluations evaluated;
    private final Deployments deployments;
    private final Prompts prompts;
    private final ExplainDeployment explaining;

    ImprovementQueries(
            Improvements improvements,
            Evaluations evaluated,
            Deployments deployments,
            Prompts prompts,
            ExplainDeployment explaining) {
        this.improvements = improvements;
        this.evaluated = evaluated;
        this.deployments = deployments;
        this.prompts = prompts;
        this.explaining = explaining;
    }

    /** @throws NotFound where the project has no such improvement */
    public Story get(String project, UUID id) {
        return improvements
                .find(id)
                .filter(improvement -> improvement.prompt().project().equals(project))
                .map(this::story)
                .orElseThrow(() -> unknown(id));
    }

    /** Newest first.
     *
     * @throws NotFound where there is no such prompt */
    public Page<Story> page(PromptKey key, Page.Slice slice) {
        if (prompts.find(key).isEmpty()) {
            throw new NotFound("There is no prompt " + key.promptName());
        }
        return improvements.page(key, slice).map(this::story);
    }

    static NotFound unknown(UUID id) {
        return new NotFound("There is no improvement " + id);
    }

    private Story story(Improvement improvement) {
        Deployment deployment = deployments.ofImprovement(improvement.id()).orElse(null);
        Explanation explanation =
                deployment == null ? null : explaining.explain(deployment).explanation();
        return new Story(
                improvement,
                evaluated.find(improvement.evaluationId()).map(Baseline::of).orElse(UNKNOWN),
                deployment,
                explanation);
    }

    /**
     * An improvement and how it went.
     *
     * @param deployment of its candidates; {@code null} before there are any, or where nothing came of it
     */
    public record Story(
            Improvement improvement,
            Baseline baseline,
            @Nullable Deployment deployment,
            @Nullable Explanation explanation) {}
}
