package dev.ratchet.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedDatabase;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TopicTap;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The relay alone, with plain connections: what happens when it, its connection or its broker fails. */
class OutboxRelayIT {
    private static final String PROMPT = "relay-test";

    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();
    private final EventProducer producer = new EventProducer(EmbeddedKafka.bootstrapServers());
    private final TopicTap tap = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.TRACES);
    private final List<Runnable> closing = new ArrayList<>();

    @BeforeEach
    void emptyOutbox() {
        dataSource.setUrl(EmbeddedDatabase.jdbcUrl("outbox_relay"));
        dataSource.setUser(EmbeddedDatabase.USER);
        dataSource.setPassword(EmbeddedDatabase.PASSWORD);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("db/messaging")
                .load()
                .migrate();
        update("delete from outbox");
    }

    @AfterEach
    void stop() {
        closing.reversed().forEach(Runnable::run);
        tap.close();
        producer.close();
    }

    @Test
    void eventsOfOneKeyKeepTheOrderInWhichTheyWereAppended() {
        String key = "ordered-" + System.nanoTime();
        startRelay(producer);

        IntStream.range(0, 1_200).forEach(i -> append(key, "n" + i));

        await().until(() -> told(key).size() == 1_200);
        assertThat(told(key))
                .extracting(TraceFeedback::comment)
                .containsExactlyElementsOf(
                        IntStream.range(0, 1_200).mapToObj(i -> "n" + i).toList());
        await().until(() -> count("select count(*) from outbox") == 0);
    }

    @Test
    void aCrashBetweenSendingAndRemovingRepeatsTheEventUnderItsId() {
        String key = "crash-" + System.nanoTime();
        AtomicBoolean crash = new AtomicBoolean(true);
        startRelay(new EventProducer(EmbeddedKafka.bootstrapServers()) {
            @Override
            Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
                Future<RecordMetadata> sent = super.send(record);
                return crash.getAndSet(false)
                        ? CompletableFuture.failedFuture(new IllegalStateException("the process died here"))
                        : sent;
            }
        });

        Envelope envelope = append(key, "once");

        await().until(() -> told(key).size() == 2);
        assertThat(tap.envelopes())
                .filteredOn(told -> told.event().key().equals(key))
                .extracting(Envelope::id)
                .containsExactly(envelope.id(), envelope.id());
        await().until(() -> count("select count(*) from outbox") == 0);
    }

    @Test
    void aRelayWhoseConnectionIsKilledGoesOn() {
        String key = "killed-" + System.nanoTime();
        startRelay(producer);
        append(key, "before");
        await().until(() -> told(key).size() == 1);

        count(
                "select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database()) and pid <> pg_backend_pid()");
        append(key, "after");

        await().until(() -> told(key).stream().anyMatch(feedback -> "after".equals(feedback.comment())));
    }

    @Test
    void ofTwoRelaysOneSendsAndTheOtherTakesOverWhenItStops() {
        String key = "two-" + System.nanoTime();
        Runnable stopFirst = startRelay(producer);
        await().until(() -> count(
                        "select count(*) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())")
                == 1);
        startRelay(producer);
        IntStream.range(0, 50).forEach(i -> append(key, "a" + i));
        await().until(() -> told(key).size() >= 50);

        stopFirst.run();
        append(key, "b");

        await().until(() -> told(key).stream().anyMatch(feedback -> "b".equals(feedback.comment())));
        assertThat(told(key)).hasSize(51);
    }

    @Test
    void anAppendWakesTheRelayLongBeforeItsNextPoll() {
        String key = "wake-" + System.nanoTime();
        startRelay(producer);
        append(key, "warm-up");
        await().until(() -> told(key).size() == 1);

        List<Long> millis = IntStream.range(0, 20)
                .mapToLong(i -> {
                    long start = System.nanoTime();
                    append(key, "wake" + i);
                    await().pollInterval(Duration.ofMillis(2))
                            .pollDelay(Duration.ZERO)
                            .until(() -> count("select count(*) from outbox") == 0);
                    return (System.nanoTime() - start) / 1_000_000;
                })
                .sorted()
                .boxed()
                .toList();

        assertThat(millis.get(millis.size() / 2))
                .as("half of the events leave before half a poll interval: %s", millis)
                .isLessThan(250);
    }

    private Runnable startRelay(EventProducer with) {
        OutboxRelay relay = new OutboxRelay(dataSource, with, new SimpleMeterRegistry());
        relay.start(new StartupEvent());
        AtomicBoolean stopped = new AtomicBoolean();
        Runnable stop = () -> {
            if (!stopped.getAndSet(true)) {
                stopQuietly(relay);
            }
        };
        closing.add(stop);
        return stop;
    }

    private static void stopQuietly(OutboxRelay relay) {
        try {
            relay.stop(new ShutdownEvent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Envelope append(String key, String comment) {
        Envelope envelope = Envelope.of(
                "test",
                Instant.now(),
                new TraceFeedback(key, "default", PROMPT, Outcome.OK, null, null, comment, null, null));
        new Outbox(dataSource).append(envelope);
        return envelope;
    }

    private List<TraceFeedback> told(String key) {
        return tap.events(TraceFeedback.class).stream()
                .filter(feedback -> feedback.key().equals(key))
                .toList();
    }

    private void update(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
