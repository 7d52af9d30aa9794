package dev.ratchet.harness.messaging.judging;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.harness.application.judging.FollowLivePrompts;
import dev.ratchet.harness.messaging.HarnessGroup;
import dev.ratchet.messaging.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what is live. A repeat changes nothing: the highest revision of a prompt decides. */
@ApplicationScoped
public class LivePromptsConsumer {
    private final Inbox inbox;
    private final FollowLivePrompts prompts;

    LivePromptsConsumer(Inbox inbox, FollowLivePrompts prompts) {
        this.inbox = inbox;
        this.prompts = prompts;
    }

    @Incoming("live-prompts")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> record) {
        inbox.repeatable(HarnessGroup.NAME, record, envelope -> {
            if (envelope.event() instanceof LivePrompt told) {
                prompts.follow(told);
            }
        });
    }
}
