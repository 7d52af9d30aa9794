package dev.ratchet.clustering.messaging;

import dev.ratchet.clustering.application.clusters.ReviewCluster;
import dev.ratchet.clustering.application.failures.Heard;
import dev.ratchet.clustering.application.failures.RecordFailures;
import dev.ratchet.clustering.application.passes.KeepPasses;
import dev.ratchet.events.Event;
import dev.ratchet.events.FailureEvent.ClusterReviewed;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.FailureEvent.TracePassed;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.messaging.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears of failed traces, many at a time, of some that passed, and of what people make of clusters. A trace counts once, however
 * often it is told.
 */
@ApplicationScoped
public class FailuresConsumer {
    private final Inbox inbox;
    private final RecordFailures recordFailures;
    private final KeepPasses keepPasses;
    private final ReviewCluster reviewCluster;

    FailuresConsumer(Inbox inbox, RecordFailures recordFailures, KeepPasses keepPasses, ReviewCluster reviewCluster) {
        this.inbox = inbox;
        this.recordFailures = recordFailures;
        this.keepPasses = keepPasses;
        this.reviewCluster = reviewCluster;
    }

    @Incoming("failures")
    @Blocking
    public void on(ConsumerRecords<byte[], byte[]> records) {
        inbox.repeatableBatch(ConsumerGroup.NAME, records, this::follow);
    }

    /**
     * Passes and reviews come last: where a trace has failed, no pass of it counts, and a review says itself which failures it
     * knew of.
     */
    private void follow(List<Envelope> envelopes) {
        List<Heard> failed = new ArrayList<>();
        for (Envelope envelope : envelopes) {
            if (envelope.event() instanceof TraceFailed trace) {
                failed.add(Heard.of(envelope.id(), trace));
            }
        }
        recordFailures.record(failed);
        keepPasses.passed(of(TracePassed.class, envelopes));
        for (Envelope envelope : envelopes) {
            if (envelope.event() instanceof ClusterReviewed reviewed) {
                reviewCluster.review(envelope.id(), reviewed);
            }
        }
    }

    private static <E extends Event> List<E> of(Class<E> type, List<Envelope> envelopes) {
        return envelopes.stream()
                .map(Envelope::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
