package dev.ratchet.registry.domain.webhooks;

import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.wire.EventJson;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a receiver is sent: the type, when it happened, and the facts. Bounded; no prompt texts, no traces. */
public record Notice(WebhookEvent type, Instant timestamp, Object data) {

    public String json() {
        return EventJson.writeText(this);
    }

    /** A test of the way to the receiver. */
    public static Notice test(UUID webhookId, String actor, Instant at) {
        return new Notice(WebhookEvent.TEST, at, new Trial(webhookId, actor, "A test from Ratchet"));
    }

    /** The facts of a deployment's transition.
     *
     * @param seq of the transition; grows with each of the deployment, so that a receiver can put them in order
     * @param summary one sentence for a person
     * @param path of the deployment in the REST API */
    public record Transitioned(
            String project,
            UUID deploymentId,
            String promptName,
            int seq,
            @Nullable DeploymentState from,
            DeploymentState to,
            String actor,
            @Nullable String reason,
            boolean override,
            @Nullable String baselineVersion,
            String candidateVersion,
            @Nullable String liveVersion,
            String summary,
            String path) {}

    /** Who tests which webhook. */
    public record Trial(UUID webhookId, String actor, String summary) {}
}
