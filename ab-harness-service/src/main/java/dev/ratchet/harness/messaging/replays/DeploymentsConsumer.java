package dev.ratchet.harness.messaging.replays;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.harness.application.replays.OpenReplays;
import dev.ratchet.harness.messaging.HarnessGroup;
import dev.ratchet.messaging.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What the registry decides about deployments. A repeat changes nothing: a deployment has one replay. */
@ApplicationScoped
public class DeploymentsConsumer {
    private final Inbox inbox;
    private final OpenReplays replays;

    DeploymentsConsumer(Inbox inbox, OpenReplays replays) {
        this.inbox = inbox;
        this.replays = replays;
    }

    @Incoming("deployments")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> record) {
        inbox.repeatable(HarnessGroup.NAME, record, this::follow);
    }

    private void follow(Envelope envelope) {
        if (envelope.event() instanceof DeploymentTransitioned transition) {
            replays.follow(transition);
        }
    }
}
