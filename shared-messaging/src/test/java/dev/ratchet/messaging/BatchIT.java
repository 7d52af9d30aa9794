package dev.ratchet.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.PostgresTestResource;
import dev.ratchet.testing.TopicTap;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Many records in one transaction. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "messaging"))
class BatchIT {
    private static final String GROUP = "batch-it";

    @Inject
    Inbox inbox;

    @Test
    void theEventsComeTogetherInTheirOrder() {
        List<List<String>> calls = new ArrayList<>();

        inbox.repeatableAll(
                GROUP, records(List.of(record("a"), record("b"), record("c"))), batch -> calls.add(subjects(batch)));

        assertThat(calls).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void whatCannotBeReadIsBuriedAndTheOthersAreDone() {
        ConsumerRecord<byte[], byte[]> unreadable =
                new ConsumerRecord<>(Topic.Names.TRACES, 0, 2, utf8("k"), utf8("no JSON " + System.nanoTime()));
        List<String> heard = new ArrayList<>();

        inbox.repeatableAll(
                GROUP, records(List.of(record("a"), unreadable, record("b"))), batch -> heard.addAll(subjects(batch)));

        assertThat(heard).containsExactly("a", "b");
        assertThat(letter(unreadable.value()).key()).isEqualTo(utf8("k"));
    }

    @Test
    void oneThatFailsByItsOwnFaultIsBuriedAloneAndTheOthersAreDone() {
        ConsumerRecord<byte[], byte[]> bad = record("bad-" + System.nanoTime());
        List<String> done = new ArrayList<>();

        inbox.repeatableAll(GROUP, records(List.of(record("a"), bad, record("b"))), batch -> {
            if (subjects(batch).stream().anyMatch(subject -> subject.startsWith("bad"))) {
                throw new IllegalArgumentException("this one is no good");
            }
            done.addAll(subjects(batch));
        });

        assertThat(done).containsExactly("a", "b");
        assertThat(TopicTap.headers(letter(bad.value())).get(DeadLetters.REASON))
                .contains("this one is no good");
    }

    @Test
    void anOutageIsWaitedOut() {
        AtomicInteger calls = new AtomicInteger();

        inbox.repeatableAll(GROUP, records(List.of(record("a"), record("b"))), batch -> {
            if (calls.incrementAndGet() < 3) {
                throw new DatabaseFailure("away", new SQLTransientConnectionException("connection refused"));
            }
            assertThat(batch).hasSize(2);
        });

        assertThat(calls).hasValue(3);
    }

    @Test
    void aBatchOfNothingIsNothing() {
        AtomicInteger calls = new AtomicInteger();

        inbox.repeatableAll(GROUP, records(List.of()), batch -> calls.incrementAndGet());

        assertThat(calls).hasValue(0);
    }

    private static List<String> subjects(List<Envelope> batch) {
        return batch.stream().map(Envelope::subject).toList();
    }

    private static ConsumerRecords<byte[], byte[]> records(List<ConsumerRecord<byte[], byte[]>> records) {
        return new ConsumerRecords<>(Map.of(new TopicPartition(Topic.Names.TRACES, 0), records), Map.of());
    }

    private static ConsumerRecord<byte[], byte[]> record(String name) {
        Envelope envelope = Envelope.of(
                "test",
                Instant.now(),
                new TraceFeedback(name, "default", "messaging", Outcome.OK, null, null, "x", null, null));
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(Topic.Names.TRACES, 0, 1, utf8(name), envelope.body());
        envelope.headers().forEach((header, value) -> record.headers().add(header, utf8(value)));
        return record;
    }

    private static ConsumerRecord<byte[], byte[]> letter(byte[] body) {
        try (TopicTap tap =
                new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.deadLetters(Topic.Names.TRACES, GROUP))) {
            return tap.awaitRecord(letter -> Arrays.equals(letter.value(), body));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
