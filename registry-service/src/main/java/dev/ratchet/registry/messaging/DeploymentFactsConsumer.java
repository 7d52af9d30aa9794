package dev.ratchet.registry.messaging;

import dev.ratchet.events.DeploymentEvent;
import dev.ratchet.events.DeploymentEvent.CandidateProposed;
import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.DeploymentEvent.RegressionDetected;
import dev.ratchet.events.DeploymentEvent.ReplayCompleted;
import dev.ratchet.events.DeploymentEvent.ReplayProgressed;
import dev.ratchet.events.DeploymentEvent.ReplayStarted;
import dev.ratchet.events.DeploymentEvent.RolloutAssessed;
import dev.ratchet.events.DeploymentEvent.RolloutChanged;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.messaging.Inbox;
import dev.ratchet.registry.application.deployments.OpenDeployment;
import dev.ratchet.registry.application.deployments.ReplayFacts;
import dev.ratchet.registry.application.deployments.WatchFacts;
import dev.ratchet.registry.application.webhooks.Occasion;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears the facts that workers report of deployments, and its own transitions, which it passes over. */
@ApplicationScoped
public class DeploymentFactsConsumer {
    public static final String GROUP = "ratchet-registry";

    private final Inbox inbox;
    private final OpenDeployment opening;
    private final ReplayFacts replays;
    private final WatchFacts watches;
    private final Occasion occasion;

    DeploymentFactsConsumer(
            Inbox inbox, OpenDeployment opening, ReplayFacts replays, WatchFacts watches, Occasion occasion) {
        this.inbox = inbox;
        this.opening = opening;
        this.replays = replays;
        this.watches = watches;
        this.occasion = occasion;
    }

    @Incoming("deployment-facts")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> record) {
        inbox.once(GROUP, record, this::apply);
    }

    private void apply(Envelope envelope) {
        if (envelope.event() instanceof DeploymentEvent event) {
            occasion.happenedAt(envelope.time());
            apply(event, envelope.id());
        }
    }

    private void apply(DeploymentEvent event, UUID cause) {
        switch (event) {
            case CandidateProposed fact -> opening.open(fact, cause);
            case ReplayStarted fact -> replays.started(fact, cause);
            case ReplayProgressed fact -> replays.progressed(fact);
            case ReplayCompleted fact -> replays.completed(fact, cause);
            case RolloutAssessed fact -> watches.assessed(fact, cause);
            case RegressionDetected fact -> watches.regressed(fact, cause);
            case RolloutChanged own -> {}
            case DeploymentTransitioned own -> {}
        }
    }
}
