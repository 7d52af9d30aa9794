package dev.ratchet.registry.domain.deployments;

import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.data.RolloutRules;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.data.WatchRules;
import dev.ratchet.registry.Facts;
import dev.ratchet.registry.domain.rollouts.Assessment;
import dev.ratchet.registry.domain.rollouts.Terms;
import java.util.List;
import java.util.UUID;

/** A deployment in each state, got there by legal moves. */
final class Samples {
    private static final Decision BY = new Decision("somebody", "because", Facts.TIME);
    private static final PromptSpec BASELINE =
            new PromptSpec("1.0.0", "Say it: {message}", null, null, ModelSettings.DEFAULT, null, Grading.NONE);

    static final Terms IMMEDIATE = new Terms(RolloutRules.usual(RolloutStrategy.IMMEDIATE), WatchRules.USUAL);
    static final Assessment WATCHING = new Assessment(RolloutDecision.WATCHING, "watching", null, Facts.TIME);

    private Samples() {}

    /** Shipped as a canary, and watched. */
    static Deployment rolling() {
        Terms canary = new Terms(RolloutRules.usual(RolloutStrategy.CANARY), WatchRules.USUAL);
        return in(DeploymentState.AB_PASSED)
                .ship(BY, false, "1.0.0", canary)
                .deployment()
                .watch(WATCHING, BY)
                .deployment();
    }

    static Deployment in(DeploymentState state) {
        return switch (state) {
            case PROPOSED -> proposed();
            case AB_RUNNING -> in(DeploymentState.PROPOSED).startReplay(BY).deployment();
            case AB_PASSED ->
                in(DeploymentState.AB_RUNNING)
                        .pass("1.1.0", Facts.report(ReplayOutcome.PASSED), BY)
                        .deployment();
            case AB_FAILED ->
                in(DeploymentState.AB_RUNNING)
                        .fail("1.1.0", Facts.report(ReplayOutcome.FAILED), BY)
                        .deployment();
            case SHIPPED ->
                in(DeploymentState.AB_PASSED)
                        .ship(BY, false, "1.0.0", IMMEDIATE)
                        .deployment();
            case MONITORING -> {
                Deployment shipped = in(DeploymentState.SHIPPED);
                yield shipped.watch(WATCHING, BY).deployment();
            }
            case REGRESSED ->
                in(DeploymentState.MONITORING)
                        .regress("1.1.0", new Alarm(Facts.EVIDENCE, null), BY)
                        .deployment();
            case ROLLED_BACK -> in(DeploymentState.REGRESSED).rollBack(BY).deployment();
            case REJECTED -> in(DeploymentState.PROPOSED).reject(BY).deployment();
        };
    }

    private static Deployment proposed() {
        List<CandidateVersion> candidates = List.of(
                new CandidateVersion(BASELINE.withTemplate("1.1.0", "Better: {message}"), "why", "what"),
                new CandidateVersion(BASELINE.withTemplate("1.2.0", "Other: {message}"), "why", "what"));
        Proposal proposal = new Proposal(BASELINE, candidates, null, List.of(), null, null);
        return Deployment.propose(UUID.randomUUID(), new PromptKey("default", "p"), proposal, BY)
                .deployment();
    }
}
