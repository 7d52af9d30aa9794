package dev.ratchet.clustering.application.prompts;

import dev.ratchet.clustering.domain.prompts.Deployments;
import dev.ratchet.clustering.domain.prompts.KnownDeployment;
import dev.ratchet.clustering.domain.prompts.PromptState;
import dev.ratchet.clustering.domain.prompts.Prompts;
import dev.ratchet.clustering.domain.prompts.Verdict;
import dev.ratchet.clustering.domain.synthesis.SynthesisJobs;
import dev.ratchet.clustering.domain.synthesis.TriggerPolicy;
import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.PromptKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps up with what is live and what became of proposals. */
@ApplicationScoped
public class FollowPrompts {
    private final Prompts prompts;
    private final Deployments deployments;
    private final SynthesisJobs jobs;
    private final TriggerPolicy policy;

    FollowPrompts(Prompts prompts, Deployments deployments, SynthesisJobs jobs, TriggerPolicy policy) {
        this.prompts = prompts;
        this.deployments = deployments;
        this.jobs = jobs;
        this.policy = policy;
    }

    @Transactional
    public void live(LivePrompt told) {
        PromptState known = prompts.lock(new PromptKey(told.project(), told.promptName()));
        prompts.save(known.with(told));
    }

    @Transactional
    public void moved(DeploymentTransitioned transition) {
        PromptState prompt = prompts.lock(transition.prompt());
        KnownDeployment deployment = KnownDeployment.of(transition);
        if (deployments.learn(deployment)) {
            deployments.learn(deployment.id(), Verdict.of(transition));
            prompts.save(deployment.hasEnded() ? rested(prompt, deployment) : prompt.due(true));
        }
    }

    private PromptState rested(PromptState prompt, KnownDeployment ended) {
        String baseline = String.valueOf(ended.baselineVersion());
        int failures = deployments.failures(prompt.key(), baseline) + jobs.failures(prompt.key(), baseline);
        return prompt.restingUntil(ended.changedAt().plus(policy.restAfter(failures)));
    }
}
