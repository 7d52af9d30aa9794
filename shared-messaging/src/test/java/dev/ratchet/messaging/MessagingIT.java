package dev.ratchet.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.Envelope.Header;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.PostgresTestResource;
import dev.ratchet.testing.TopicTap;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Outbox, inbox and dead letters as a service has them. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "messaging"))
class MessagingIT {
    private static final String GROUP = "messaging-it";
    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    DeadLetters deadLetters;

    @Inject
    DataSource dataSource;

    @Test
    void anEventIsToldOnlyWhenItsTransactionCommits() {
        String name = unique();
        try (TopicTap tap = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.TRACES)) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                        outbox.append(envelope(name, "rolled back"));
                        throw new IllegalStateException("changed my mind");
                    }))
                    .hasMessageContaining("changed my mind");

            QuarkusTransaction.requiringNew().run(() -> outbox.append(envelope(name, "committed")));

            tap.await(TraceFeedback.class, event -> event.key().equals(name));
            assertThat(tap.events(TraceFeedback.class))
                    .filteredOn(event -> event.key().equals(name))
                    .extracting(TraceFeedback::comment)
                    .containsExactly("committed");
        }
    }

    @Test
    void anAppendOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.append(envelope(unique(), "lost"))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void manyEventsAreToldTogetherInTheirOrderOrNotAtAll() {
        String name = unique();
        List<Envelope> many = IntStream.range(0, 600)
                .mapToObj(number -> envelope(name, "number " + number))
                .toList();
        try (TopicTap tap = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.TRACES)) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                        outbox.appendAll(many);
                        throw new IllegalStateException("changed my mind");
                    }))
                    .hasMessageContaining("changed my mind");

            QuarkusTransaction.requiringNew().run(() -> outbox.appendAll(many));
            QuarkusTransaction.requiringNew().run(() -> outbox.appendAll(List.of()));

            tap.await(
                    TraceFeedback.class,
                    event -> "number 599".equals(event.comment()) && event.key().equals(name));
            assertThat(tap.events(TraceFeedback.class))
                    .filteredOn(event -> event.key().equals(name))
                    .extracting(TraceFeedback::comment)
                    .containsExactlyElementsOf(IntStream.range(0, 600)
                            .mapToObj(number -> "number " + number)
                            .toList());
        }
    }

    @Test
    void moreThanFitsIntoOneBatchOfTheRelayIsToldAllTheSame() {
        String name = unique();
        String large = "x".repeat(900_000);
        try (TopicTap tap = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.TRACES)) {
            QuarkusTransaction.requiringNew()
                    .run(() -> outbox.appendAll(IntStream.range(0, 40)
                            .mapToObj(number -> envelope(name, number + large))
                            .toList()));

            tap.await(
                    TraceFeedback.class,
                    event -> event.key().equals(name)
                            && String.valueOf(event.comment()).startsWith("39x"));
            assertThat(tap.events(TraceFeedback.class))
                    .filteredOn(event -> event.key().equals(name))
                    .hasSize(40);
        }
    }

    @Test
    void aRecordDeliveredTwiceHasItsEffectOnce() {
        String name = unique();
        ConsumerRecord<byte[], byte[]> record = record(envelope(name, "x"));

        inbox.once(GROUP, record, envelope -> effect(name));
        inbox.once(GROUP, record, envelope -> effect(name));

        assertThat(effects(name)).isEqualTo(1);
    }

    @Test
    void anotherGroupHearsTheSameRecord() {
        String name = unique();
        ConsumerRecord<byte[], byte[]> record = record(envelope(name, "x"));

        inbox.once(GROUP, record, envelope -> effect(name));
        inbox.once(GROUP + "-2", record, envelope -> effect(name));

        assertThat(effects(name)).isEqualTo(2);
    }

    @Test
    void aCrashInTheEffectLeavesNothingBehindAndTheNextDeliveryDoesIt() {
        String name = unique();
        AtomicInteger calls = new AtomicInteger();

        inbox.once(GROUP, record(envelope(name, "x")), envelope -> {
            effect(name);
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("died after the effect, before the commit");
            }
        });

        assertThat(calls).hasValue(2);
        assertThat(effects(name)).isEqualTo(1);
    }

    @Test
    void anOutageIsWaitedOutAndFillsNoDeadLetters() {
        String name = unique();
        AtomicInteger calls = new AtomicInteger();

        inbox.once(GROUP, record(envelope(name, "x")), envelope -> {
            if (calls.incrementAndGet() < 5) {
                throw new DatabaseFailure("away", new SQLTransientConnectionException("connection refused"));
            }
            effect(name);
        });

        assertThat(calls).hasValue(5);
        assertThat(effects(name)).isEqualTo(1);
    }

    @Test
    void aRecordThatFailsByItsOwnFaultIsBuriedWithItsReason() {
        String name = unique();
        ConsumerRecord<byte[], byte[]> record = record(envelope(name, "x"));

        inbox.once(GROUP, record, envelope -> {
            throw new IllegalArgumentException("no such prompt");
        });

        ConsumerRecord<byte[], byte[]> letter = letter(record.value());
        assertThat(TopicTap.headers(letter))
                .hasEntrySatisfying(
                        DeadLetters.REASON, reason -> assertThat(reason).contains("no such prompt"))
                .containsEntry(DeadLetters.TOPIC, Topic.Names.TRACES)
                .containsEntry(DeadLetters.GROUP, GROUP)
                .containsKey(Header.ID);
    }

    @Test
    void aServiceThatIsStoppingBuriesNothing() {
        ConsumerRecord<byte[], byte[]> record = record(envelope(unique(), "x"));
        Inbox stopping = new Inbox(dataSource, deadLetters, new SimpleMeterRegistry());
        stopping.stop(new ShutdownEvent());

        assertThatThrownBy(() -> stopping.once(GROUP, record, envelope -> {
                    throw new IllegalStateException("EntityManagerFactory is closed");
                }))
                .hasMessageContaining("EntityManagerFactory is closed");

        inbox.once(GROUP, record, envelope -> effect(envelope.subject()));
        assertThat(effects(new String(record.key(), StandardCharsets.UTF_8))).isEqualTo(1);
    }

    static Stream<Arguments> unreadable() {
        byte[] huge = new byte[10 * 1024 * 1024];
        Arrays.fill(huge, (byte) '{');
        return Stream.of(
                Arguments.of("not JSON", utf8("k"), utf8("hello " + unique()), "not JSON"),
                Arguments.of(
                        "a field is lacking", utf8("k"), utf8("{\"trace_id\":\"" + unique() + "\"}"), "prompt_name"),
                Arguments.of("10 MB", utf8("k"), huge, "the limit is"),
                Arguments.of("no key", null, utf8("{\"trace_id\":\"" + unique() + "\"}"), "no key"),
                Arguments.of(
                        "too deep",
                        utf8("k"),
                        utf8("{\"input\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}"),
                        "nest"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatCannotBeReadIsBuriedWithItsExactBytesAndTheNextRecordIsDone(
            String kind, byte @Nullable [] key, byte[] body, String reason) {
        String name = unique();

        inbox.once(GROUP, new ConsumerRecord<>(Topic.Names.TRACES, 0, 7, key, body), envelope -> effect(name));
        inbox.once(GROUP, record(envelope(name, "good")), envelope -> effect(name));

        ConsumerRecord<byte[], byte[]> letter = letter(body);
        assertThat(letter.key()).isEqualTo(key);
        assertThat(TopicTap.headers(letter).get(DeadLetters.REASON)).as(kind).contains(reason);
        assertThat(effects(name)).isEqualTo(1);
    }

    @Test
    void anUnknownTypeIsPassedOver() {
        String name = unique();
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(Topic.Names.TRACES, 0, 7, utf8("k"), utf8("{}"));
        record.headers().add(Header.TYPE, utf8("dev.ratchet.FromTheFuture.v9"));

        inbox.once(GROUP, record, envelope -> effect(name));

        assertThat(effects(name)).isZero();
    }

    @Test
    void theTraceContextOfARecordIsCarriedToTheEventsThatFollow() {
        String name = unique();
        try (TopicTap tap = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.TRACES)) {
            ConsumerRecord<byte[], byte[]> cause =
                    record(envelope(unique(), "x").withTraceparent(PARENT));

            inbox.once(GROUP, cause, envelope -> outbox.append(envelope(name, "follows")));

            await().until(() ->
                    tap.envelopes().stream().anyMatch(told -> told.subject().equals(name)));
            assertThat(tap.envelopes())
                    .filteredOn(told -> told.subject().equals(name))
                    .extracting(Envelope::traceparent)
                    .containsExactly(PARENT);
        }
    }

    private static ConsumerRecord<byte[], byte[]> letter(byte[] body) {
        try (TopicTap tap =
                new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.deadLetters(Topic.Names.TRACES, GROUP))) {
            return tap.awaitRecord(letter -> Arrays.equals(letter.value(), body));
        }
    }

    private static Envelope envelope(String name, String comment) {
        return Envelope.of(
                "test",
                Instant.now(),
                new TraceFeedback(name, "default", "messaging", Outcome.OK, null, null, comment, null, null));
    }

    private static ConsumerRecord<byte[], byte[]> record(Envelope envelope) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                envelope.topic().topicName(), 0, 1, utf8(envelope.event().key()), envelope.body());
        for (Map.Entry<String, String> header : envelope.headers().entrySet()) {
            record.headers().add(header.getKey(), utf8(header.getValue()));
        }
        return record;
    }

    private void effect(String name) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into effects (name) values (?)")) {
            insert.setString(1, name);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("cannot write", e);
        }
    }

    private int effects(String name) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select count(*) from effects where name = ?")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("cannot read", e);
        }
    }

    private static String unique() {
        return "m-" + System.nanoTime();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
