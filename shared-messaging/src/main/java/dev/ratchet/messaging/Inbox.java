package dev.ratchet.messaging;

import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventReader;
import dev.ratchet.events.wire.Received;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * The way every record takes into a service: read, deduplicated, and given to its effect in one transaction.
 *
 * <p>What cannot be read, or fails again and again by its own fault, goes to the dead letters. While the database or the
 * broker is away the record waits in place, however long that takes, and with it everything behind it.
 */
@ApplicationScoped
public class Inbox {
    private final DataSource dataSource;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;
    private final Patience patience = new Patience();
    private volatile boolean stopping;

    Inbox(DataSource dataSource, DeadLetters deadLetters, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Runs the effect in a transaction of its own, once per event id for this consumer group. */
    public void once(String group, ConsumerRecord<byte[], byte[]> record, Consumer<Envelope> effect) {
        receive(group, record, envelope -> {
            if (isFirstDelivery(group, envelope.id())) {
                effect.accept(envelope);
            } else {
                count("ratchet.inbox.duplicates", record.topic());
            }
        });
    }

    /** Runs the effect in a transaction of its own, for effects that a repeat does not change. */
    public void repeatable(String group, ConsumerRecord<byte[], byte[]> record, Consumer<Envelope> effect) {
        receive(group, record, effect);
    }

    /**
     * Runs the effect on all the events in one transaction, in the order of the records, for effects that a repeat does not
     * change. Where that fails by the fault of one of them, they go one by one.
     */
    public void repeatableAll(String group, ConsumerRecords<byte[], byte[]> records, Consumer<List<Envelope>> effect) {
        repeatableBatch(
                group, records, envelopes -> QuarkusTransaction.requiringNew().run(() -> effect.accept(envelopes)));
    }

    /** As {@link #repeatableAll}, for an effect that begins its transactions itself: what it does before holds no lock. */
    public void repeatableBatch(
            String group, ConsumerRecords<byte[], byte[]> records, Consumer<List<Envelope>> effect) {
        List<Heard> heard = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            receive(record, reason -> bury(group, record, reason), envelope -> heard.add(new Heard(record, envelope)));
        }
        if (heard.isEmpty()) {
            return;
        }
        List<Envelope> envelopes = heard.stream().map(Heard::envelope).toList();
        try {
            patience.run(() -> effect.accept(envelopes));
        } catch (Patience.Exhausted e) {
            heard.forEach(
                    one -> handle(group, one.record(), one.envelope(), () -> effect.accept(List.of(one.envelope()))));
        }
    }

    private record Heard(ConsumerRecord<byte[], byte[]> record, Envelope envelope) {}

    private void receive(String group, ConsumerRecord<byte[], byte[]> record, Consumer<Envelope> effect) {
        receive(
                record,
                reason -> bury(group, record, reason),
                envelope -> TraceContext.of(headers(record))
                        .wrap(() -> handle(
                                group,
                                record,
                                envelope,
                                () -> QuarkusTransaction.requiringNew().run(() -> effect.accept(envelope))))
                        .run());
    }

    private void receive(ConsumerRecord<byte[], byte[]> record, Consumer<String> unreadable, Consumer<Envelope> known) {
        switch (EventReader.read(
                record.topic(),
                headers(record),
                record.key(),
                record.value(),
                Instant.ofEpochMilli(record.timestamp()))) {
            case Received.Unknown(String type) -> count("ratchet.inbox.unknown", record.topic());
            case Received.Unreadable(String reason) -> unreadable.accept(reason);
            case Received.Known(Envelope envelope) -> known.accept(envelope);
        }
    }

    private void handle(String group, ConsumerRecord<byte[], byte[]> record, Envelope envelope, Runnable effect) {
        try {
            patience.run(effect);
        } catch (Patience.Exhausted e) {
            if (stopping) {
                throw e; // what failed is the service that is being taken apart; the record is read again at the next
                // start
            }
            bury(group, record, envelope.type() + " cannot be handled: " + e.getMessage());
        }
    }

    private void bury(String group, ConsumerRecord<byte[], byte[]> record, String reason) {
        patience.untilDone(() -> deadLetters.put(group, record, reason));
    }

    private boolean isFirstDelivery(String group, UUID eventId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into inbox (subscriber, event_id) values (?, ?) on conflict do nothing")) {
            insert.setString(1, group);
            insert.setObject(2, eventId);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new DatabaseFailure("cannot write the inbox", e);
        }
    }

    private void count(String name, String topic) {
        metrics.counter(name, "topic", topic).increment();
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key().toLowerCase(Locale.ROOT), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        return headers;
    }
}
