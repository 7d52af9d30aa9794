package dev.ratchet.clustering.messaging;

import dev.ratchet.clustering.application.prompts.FollowPrompts;
import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.messaging.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what becomes of deployments. A lower sequence number than the known one changes nothing. */
@ApplicationScoped
public class DeploymentsConsumer {
    private final Inbox inbox;
    private final FollowPrompts followPrompts;

    DeploymentsConsumer(Inbox inbox, FollowPrompts followPrompts) {
        this.inbox = inbox;
        this.followPrompts = followPrompts;
    }

    @Incoming("deployments")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> record) {
        inbox.repeatable(ConsumerGroup.NAME, record, envelope -> {
            if (envelope.event() instanceof DeploymentTransitioned transition) {
                followPrompts.moved(transition);
            }
        });
    }
}
