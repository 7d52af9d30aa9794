package dev.ratchet.harness.messaging.datasets;

import dev.ratchet.events.DatasetEvent;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.harness.application.datasets.KeepDatasetEntries;
import dev.ratchet.harness.messaging.HarnessGroup;
import dev.ratchet.messaging.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What datasets hold, many entries in one transaction. A repeat changes nothing: the last event of an entry decides. */
@ApplicationScoped
public class DatasetsConsumer {
    private final Inbox inbox;
    private final KeepDatasetEntries entries;

    DatasetsConsumer(Inbox inbox, KeepDatasetEntries entries) {
        this.inbox = inbox;
        this.entries = entries;
    }

    @Incoming("datasets")
    @Blocking
    public void on(ConsumerRecords<byte[], byte[]> records) {
        inbox.repeatableAll(HarnessGroup.NAME, records, this::follow);
    }

    private void follow(List<Envelope> envelopes) {
        entries.follow(envelopes.stream()
                .map(Envelope::event)
                .filter(DatasetEvent.class::isInstance)
                .map(DatasetEvent.class::cast)
                .toList());
    }
}
