package dev.ratchet.clustering.application.synthesis;

import dev.ratchet.clustering.application.ClusteringMetrics;
import dev.ratchet.clustering.application.Source;
import dev.ratchet.clustering.application.improvements.StopImprovement;
import dev.ratchet.clustering.domain.diagnosis.Diagnosed;
import dev.ratchet.clustering.domain.prompts.Deployments;
import dev.ratchet.clustering.domain.prompts.PromptState;
import dev.ratchet.clustering.domain.prompts.Prompts;
import dev.ratchet.clustering.domain.synthesis.Material;
import dev.ratchet.clustering.domain.synthesis.Subject.OfCluster;
import dev.ratchet.clustering.domain.synthesis.Subject.OfImprovement;
import dev.ratchet.clustering.domain.synthesis.SynthesisJob;
import dev.ratchet.clustering.domain.synthesis.SynthesisJobs;
import dev.ratchet.clustering.domain.synthesis.SynthesisJobs.Ending;
import dev.ratchet.clustering.domain.synthesis.TriggerPolicy;
import dev.ratchet.events.data.Candidate;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The ways in which a job ends. A worker that has lost its job changes nothing. */
@ApplicationScoped
public class CloseJob {
    private static final String SUPERSEDED = "another version went live";

    private final SynthesisJobs jobs;
    private final Prompts prompts;
    private final Deployments deployments;
    private final StopImprovement stopImprovement;
    private final Outbox outbox;
    private final TriggerPolicy policy;
    private final ClusteringMetrics metrics;
    private final Clock clock;

    CloseJob(
            SynthesisJobs jobs,
            Prompts prompts,
            Deployments deployments,
            StopImprovement stopImprovement,
            Outbox outbox,
            TriggerPolicy policy,
            ClusteringMetrics metrics,
            Clock clock) {
        this.jobs = jobs;
        this.prompts = prompts;
        this.deployments = deployments;
        this.stopImprovement = stopImprovement;
        this.outbox = outbox;
        this.policy = policy;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Tells the candidates, unless another version went live while they were written. */
    @Transactional
    public void propose(SynthesisJob job, Material material, List<Candidate> candidates) {
        PromptState prompt = prompts.lock(job.prompt());
        if (!isHeld(job)) {
            return;
        }
        if (isLate(job, prompt)) {
            close(job, prompt.due(true), Ending.SUPERSEDED, SUPERSEDED);
            return;
        }
        Instant now = clock.instant();
        deployments.propose(job.deployment(now), candidates);
        outbox.append(Envelope.causedBy(job.id(), Source.NAME, now, job.proposal(material, candidates, now)));
        close(job, prompt, Ending.PROPOSED, candidates.size() + " candidates");
    }

    /** What an improvement starts from is in its request; the registry, which knows what is live, says if it is late. */
    private static boolean isLate(SynthesisJob job, PromptState prompt) {
        return job.subject() instanceof OfCluster && !prompt.isLive(job.baselineVersion());
    }

    /** Nothing to propose from this version any more. */
    @Transactional
    public void supersede(SynthesisJob job) {
        PromptState prompt = prompts.lock(job.prompt());
        if (isHeld(job)) {
            close(job, prompt.due(true), Ending.SUPERSEDED, SUPERSEDED + ", or nothing is left to learn");
        }
    }

    /**
     * Another prompt would not mend it. Another cluster may come next, unless only the rules in their doubt say so: then a
     * model may be asked again after a rest.
     */
    @Transactional
    public void leaveAlone(SynthesisJob job, Diagnosed diagnosed) {
        PromptState prompt = prompts.lock(job.prompt());
        if (isHeld(job)) {
            PromptState next = diagnosed.isInDoubt()
                    ? prompt.restingUntil(clock.instant().plus(policy.coolDown()))
                    : prompt.due(true);
            close(
                    job,
                    next,
                    Ending.LEFT_ALONE,
                    "a " + diagnosed.diagnosis().problem().wireName() + " problem: "
                            + diagnosed.diagnosis().reason());
        }
    }

    /** The model's answers were of no use; after a rest the trigger may open another job. */
    @Transactional
    public void fail(SynthesisJob job, String reason) {
        PromptState prompt = prompts.lock(job.prompt());
        if (isHeld(job)) {
            close(job, rested(job, prompt), Ending.FAILED, reason);
        }
    }

    /** What an improvement came to says nothing of the prompt's clusters. */
    private PromptState rested(SynthesisJob job, PromptState prompt) {
        if (job.subject() instanceof OfImprovement) {
            return prompt;
        }
        int failures = 1
                + jobs.failures(job.prompt(), job.baselineVersion())
                + deployments.failures(job.prompt(), job.baselineVersion());
        return prompt.restingUntil(clock.instant().plus(policy.restAfter(failures)));
    }

    private boolean isHeld(SynthesisJob job) {
        boolean held = jobs.lock(job);
        if (!held) {
            metrics.jobLost();
        }
        return held;
    }

    private void close(SynthesisJob job, PromptState prompt, Ending ending, String outcome) {
        prompts.save(prompt);
        jobs.close(job, ending, outcome, clock.instant());
        if (ending != Ending.PROPOSED && job.subject() instanceof OfImprovement(UUID improvementId)) {
            stopImprovement.stop(improvementId, outcome);
        }
        metrics.jobClosed(ending);
    }
}
