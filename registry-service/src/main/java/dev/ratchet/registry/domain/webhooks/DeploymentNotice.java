package dev.ratchet.registry.domain.webhooks;

import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.Moved;
import dev.ratchet.registry.domain.deployments.Transition;
import org.jspecify.annotations.Nullable;

/** Puts a transition into words for those outside. */
public final class DeploymentNotice {
    private static final int MAX_REASON = 500;

    private DeploymentNotice() {}

    public static Notice of(WebhookEvent event, Moved moved, @Nullable String liveVersion) {
        Deployment deployment = moved.deployment();
        Transition step = moved.transition();
        return new Notice(
                event,
                step.at(),
                new Notice.Transitioned(
                        deployment.prompt().project(),
                        deployment.id(),
                        deployment.prompt().promptName(),
                        step.seq(),
                        step.from(),
                        step.to(),
                        step.actor(),
                        cut(step.reason()),
                        step.override(),
                        deployment.proposal().baseline().version(),
                        deployment.trial().candidateVersion(),
                        liveVersion,
                        summary(moved, liveVersion),
                        "/deployments/" + deployment.id()));
    }

    private static String summary(Moved moved, @Nullable String liveVersion) {
        Transition step = moved.transition();
        String candidate = moved.deployment().prompt().promptName() + " "
                + moved.deployment().trial().candidateVersion();
        String told =
                switch (step.to()) {
                    case PROPOSED -> candidate + " was proposed";
                    case AB_PASSED -> candidate + " passed its replay";
                    case AB_FAILED -> candidate + " did not pass its replay";
                    case SHIPPED -> candidate + " was shipped by " + step.actor();
                    case REGRESSED -> candidate + " got worse in production";
                    case ROLLED_BACK -> candidate + " was rolled back by " + step.actor() + "; live is " + liveVersion;
                    case REJECTED -> candidate + " was rejected by " + step.actor();
                    case AB_RUNNING, MONITORING ->
                        candidate + " is " + step.to().wireName();
                };
        String reason = cut(step.reason());
        return reason == null ? told : told + ": " + reason;
    }

    private static @Nullable String cut(@Nullable String reason) {
        return reason == null || reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON - 1) + "…";
    }
}
