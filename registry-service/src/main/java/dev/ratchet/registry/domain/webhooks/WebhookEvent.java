package dev.ratchet.registry.domain.webhooks;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ratchet.events.data.DeploymentState;
import java.util.Arrays;
import java.util.Optional;

/** What a webhook can tell of. */
public enum WebhookEvent {
    PROPOSED("deployment.proposed"),
    REPLAY_COMPLETED("deployment.replay_completed"),
    SHIPPED("deployment.shipped"),
    REGRESSED("deployment.regressed"),
    ROLLED_BACK("deployment.rolled_back"),
    REJECTED("deployment.rejected"),
    /** Sent on request alone, to whoever it is that is tested. */
    TEST("webhook.test");

    private final String type;

    WebhookEvent(String type) {
        this.type = type;
    }

    @JsonValue
    public String type() {
        return type;
    }

    public static Optional<WebhookEvent> find(String type) {
        return Arrays.stream(values()).filter(event -> event.type.equals(type)).findFirst();
    }

    public boolean canBeSubscribed() {
        return this != TEST;
    }

    /** The event of a deployment's arrival in a state; empty for states that are no news. */
    public static Optional<WebhookEvent> of(DeploymentState reached) {
        return switch (reached) {
            case PROPOSED -> Optional.of(WebhookEvent.PROPOSED);
            case AB_PASSED, AB_FAILED -> Optional.of(REPLAY_COMPLETED);
            case SHIPPED -> Optional.of(WebhookEvent.SHIPPED);
            case REGRESSED -> Optional.of(WebhookEvent.REGRESSED);
            case ROLLED_BACK -> Optional.of(WebhookEvent.ROLLED_BACK);
            case REJECTED -> Optional.of(WebhookEvent.REJECTED);
            case AB_RUNNING, MONITORING -> Optional.empty();
        };
    }
}
