package dev.ratchet.registry.application.improvements;

import dev.ratchet.events.EvaluationEvent.ImprovementRequested;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.application.Announcements;
import dev.ratchet.registry.application.evaluations.RequestEvaluation;
import dev.ratchet.registry.application.policies.PromotionPolicies;
import dev.ratchet.registry.config.DeploymentsConfig;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.Conflict;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.deployments.Deployments;
import dev.ratchet.registry.domain.evaluations.Evaluation;
import dev.ratchet.registry.domain.improvements.Improvement;
import dev.ratchet.registry.domain.improvements.Improvements;
import dev.ratchet.registry.domain.prompts.Prompt;
import dev.ratchet.registry.domain.prompts.PromptVersions;
import dev.ratchet.registry.domain.prompts.Prompts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for better versions of a prompt: has the live one evaluated, and tells the writer of candidates to wait for it. */
@ApplicationScoped
public class RequestImprovement {
    private final Prompts prompts;
    private final PromptVersions versions;
    private final PromotionPolicies policies;
    private final RequestEvaluation evaluations;
    private final Improvements improvements;
    private final Deployments deployments;
    private final Announcements announcements;
    private final AuditLog audit;
    private final Clock clock;
    private final int maxOpen;

    RequestImprovement(
            Prompts prompts,
            PromptVersions versions,
            PromotionPolicies policies,
            RequestEvaluation evaluations,
            Improvements improvements,
            Deployments deployments,
            Announcements announcements,
            AuditLog audit,
            Clock clock,
            DeploymentsConfig config) {
        this.prompts = prompts;
        this.versions = versions;
        this.policies = policies;
        this.evaluations = evaluations;
        this.improvements = improvements;
        this.deployments = deployments;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
        this.maxOpen = config.maxOpenPerPrompt();
    }

    /**
     * What is wanted.
     *
     * @param evaluation of the baseline: its version, dataset, dimensions and budget
     * @param threshold by how much the pass rate must rise, in [0,1]; {@code null} for the policy's
     */
    public record Request(
            RequestEvaluation.Request evaluation, @Nullable Double threshold, int maxCandidates) {}

    /** @throws NotFound where there is no such prompt or dataset
     * @throws Conflict where its version is not live, or the prompt has something to decide before */
    @Transactional
    public Improvement request(PromptKey key, Request request, String actor) {
        Prompt prompt = prompts.lock(key).orElseThrow(() -> new NotFound("There is no prompt " + key.promptName()));
        prompt.checkInUse();
        String live = live(prompt, request.evaluation().version());
        checkPlace(key);
        UUID id = EventIds.fresh();
        Evaluation baseline = evaluations.request(key, request.evaluation().ofBaseline(live, id), null, actor);
        Improvement improvement = improvement(id, prompt, live, baseline, request, actor);
        improvements.add(improvement);
        PromptSpec spec = versions.find(prompt.id(), live).orElseThrow().spec();
        announcements.make(event(improvement, spec), improvement.createdAt(), id);
        audit.append(new AuditLog.Entry(
                key.project(), actor, "request_improvement", subject(improvement), null, improvement.createdAt()));
        return improvement;
    }

    /** A candidate that beats a version which nobody uses would have proved nothing. */
    private static String live(Prompt prompt, @Nullable String wanted) {
        String live = prompt.liveVersion();
        if (live == null) {
            throw new Conflict("Prompt " + prompt.key().promptName() + " has no live version to improve");
        }
        if (wanted != null && !wanted.equals(live)) {
            throw new Conflict("Version " + wanted + " is not live, " + live
                    + " is; only what agents use can be improved on. Evaluate or propose the other one");
        }
        return live;
    }

    private void checkPlace(PromptKey key) {
        improvements.underWay(key).ifPresent(other -> {
            throw new Conflict("Improvement " + other.id() + " of the prompt is under way; wait for it or cancel it");
        });
        if (deployments.countOpen(key) >= maxOpen) {
            throw new Conflict(
                    "Prompt " + key.promptName() + " has a deployment to decide; approve or reject it first");
        }
    }

    private Improvement improvement(
            UUID id, Prompt prompt, String live, Evaluation baseline, Request request, String actor) {
        Double threshold = request.threshold();
        Instant now = clock.now();
        return new Improvement(
                id,
                prompt.key(),
                baseline.subject().datasetId(),
                baseline.id(),
                live,
                threshold == null ? policies.inForce(prompt).policy().improvementThreshold() : threshold,
                request.maxCandidates(),
                actor,
                now,
                null,
                null);
    }

    private static ImprovementRequested event(Improvement improvement, PromptSpec baseline) {
        return new ImprovementRequested(
                improvement.id(),
                improvement.prompt().project(),
                improvement.prompt().promptName(),
                baseline,
                improvement.datasetId(),
                improvement.evaluationId(),
                improvement.threshold(),
                improvement.maxCandidates(),
                improvement.requestedBy(),
                improvement.createdAt());
    }

    /** How the audit log names an improvement. */
    static String subject(Improvement improvement) {
        return "prompt/" + improvement.prompt().promptName() + "/improvement/" + improvement.id();
    }
}
