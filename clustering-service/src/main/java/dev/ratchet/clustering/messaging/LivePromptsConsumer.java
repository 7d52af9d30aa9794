package dev.ratchet.clustering.messaging;

import dev.ratchet.clustering.application.prompts.FollowPrompts;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.messaging.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what is live. A lower revision than the known one changes nothing. */
@ApplicationScoped
public class LivePromptsConsumer {
    private final Inbox inbox;
    private final FollowPrompts followPrompts;

    LivePromptsConsumer(Inbox inbox, FollowPrompts followPrompts) {
        this.inbox = inbox;
        this.followPrompts = followPrompts;
    }

    @Incoming("live-prompts")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> record) {
        inbox.repeatable(ConsumerGroup.NAME, record, envelope -> {
            if (envelope.event() instanceof LivePrompt told) {
                followPrompts.live(told);
            }
        });
    }
}
