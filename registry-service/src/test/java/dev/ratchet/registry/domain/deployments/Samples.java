package dev.ratchet.registry.domain.deployments;

import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.registry.Facts;
import java.util.List;
import java.util.UUID;

/** A deployment in each state, got there by legal moves. */
final class Samples {
    private static final Decision BY = new Decision("somebody", "because", Facts.TIME);
    private static final PromptSpec BASELINE =
            new PromptSpec("1.0.0", "Say it: {message}", null, null, ModelSettings.DEFAULT, null, Grading.NONE);

    private Samples() {}

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
                in(DeploymentState.AB_PASSED).ship(BY, false, "1.0.0").deployment();
            case MONITORING -> {
                Deployment shipped = in(DeploymentState.SHIPPED);
                yield shipped.watch(shipped.rollout(), BY).deployment();
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
