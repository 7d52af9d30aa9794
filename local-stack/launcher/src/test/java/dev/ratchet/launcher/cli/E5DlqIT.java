package dev.ratchet.launcher.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.wire.Topic;
import dev.ratchet.launcher.LocalStack;
import dev.ratchet.launcher.Part;
import dev.ratchet.launcher.StackOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** E5: dead letters are listed, shown and re-driven. Each test has letters of a group of its own. */
class E5DlqIT {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final String TRACES = Topic.TRACES.topicName();
    private static final byte[] BODY = {'{', 0, (byte) 0xff, 27, '[', '2', 'J', '}'};

    @TempDir
    private static Path folder;

    private static LocalStack stack;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private KafkaProducer<byte[], byte[]> producer;
    private KafkaConsumer<byte[], byte[]> consumer;

    @BeforeAll
    static void startBroker() throws InterruptedException {
        stack = LocalStack.start(
                StackOptions.of(folder.resolve(".ratchet"), PROJECT)
                        .only(EnumSet.of(Part.KAFKA))
                        .withAnyPorts(),
                line -> {});
    }

    @AfterAll
    static void stopBroker() {
        stack.close();
    }

    @BeforeEach
    void connect() {
        Map<String, Object> broker =
                Map.of("bootstrap.servers", stack.endpoints().kafka());
        producer = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        stack.endpoints().kafka(),
                        "group.id",
                        "reader-" + System.nanoTime(),
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "latest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(TRACES));
        while (consumer.assignment().isEmpty()) {
            consumer.poll(Duration.ofMillis(100));
        }
        consumer.assignment().forEach(consumer::position);
    }

    @AfterEach
    void disconnect() {
        producer.close();
        consumer.close();
    }

    /** On the dead letters' topic of a group, as a service writes it. */
    private void bury(String group, @Nullable String key, byte[] body, String reason) throws Exception {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(Topic.deadLetters(TRACES, group), key == null ? null : key.getBytes(UTF_8), body);
        letter.headers().add("x-agent", "a-7".getBytes(UTF_8)).add("empty", null);
        Map.of("reason", reason, "topic", TRACES, "partition", "1", "offset", "17", "group", group)
                .forEach((name, value) -> letter.headers().add("ratchet_dlq_" + name, value.getBytes(UTF_8)));
        letter.headers().add("ratchet_dlq_time", Instant.now().toString().getBytes(UTF_8));
        producer.send(letter).get();
    }

    private List<ConsumerRecord<byte[], byte[]>> arrived(int count) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        long since = System.nanoTime();
        while (records.size() < count
                && System.nanoTime() - since < Duration.ofSeconds(20).toNanos()) {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        }
        consumer.poll(Duration.ofMillis(500)).forEach(records::add);
        return records;
    }

    private int dlq(String... arguments) {
        return typing("", arguments);
    }

    private int typing(String typed, String... arguments) {
        out.reset();
        Terminal terminal = new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false);
        ByteArrayInputStream in = new ByteArrayInputStream(typed.getBytes(UTF_8));
        return new CommandLine(new DlqCommand(terminal, new Project(folder), Instant::now, in)).execute(arguments);
    }

    private String said() {
        return out.toString(UTF_8);
    }

    @Test
    void aReDrivenRecordReachesItsConsumersExactlyAsItWasAndOnlyOnce() throws Exception {
        bury("ratchet-monitor", "t-1", BODY, "first");
        bury("ratchet-monitor", null, BODY, "second");

        assertThat(dlq("redrive", "--group", "ratchet-monitor", "--yes")).isZero();
        assertThat(said()).contains("2 for ratchet.traces.v1", "2 re-driven.");
        List<ConsumerRecord<byte[], byte[]>> records = arrived(2);
        assertThat(records).hasSize(2).allSatisfy(record -> {
            assertThat(record.value()).isEqualTo(BODY);
            assertThat(record.headers()).extracting(Header::key).containsExactly("x-agent", "empty");
            assertThat(record.headers().lastHeader("empty").value()).isNull();
        });
        assertThat(records).extracting(ConsumerRecord::key).containsExactlyInAnyOrder("t-1".getBytes(UTF_8), null);

        bury("ratchet-monitor", "t-2", BODY, "third");
        dlq("redrive", "--group", "ratchet-monitor", "--yes");

        assertThat(said()).contains("1 for ratchet.traces.v1", "2 left out: re-driven before", "1 re-driven.");
        assertThat(arrived(1)).hasSize(1);

        dlq("redrive", "--group", "ratchet-monitor", "--yes", "--again", "--limit", "2");
        assertThat(said()).contains("2 re-driven.");
        assertThat(arrived(2)).hasSize(2);
    }

    @Test
    void whatAFilterLeavesOutIsReDrivenLater() throws Exception {
        bury("ratchet-ab-harness", "t-1", BODY, "not JSON");
        bury("ratchet-ab-harness", "t-2", BODY, "score must be a number");
        bury("ratchet-ab-harness", "t-3", BODY, "not JSON");

        dlq("redrive", "--group", "ratchet-ab-harness", "--yes", "--reason", "SCORE");
        assertThat(arrived(1))
                .extracting(record -> new String(record.key(), UTF_8))
                .containsExactly("t-2");

        dlq("list", "--group", "ratchet-ab-harness");
        assertThat(said()).contains("ratchet.traces.v1.ratchet-ab-harness.dlq: 3, of them 1 re-driven", "not JSON");

        dlq("redrive", "--group", "ratchet-ab-harness", "--yes");
        assertThat(arrived(2))
                .extracting(record -> new String(record.key(), UTF_8))
                .containsExactlyInAnyOrder("t-1", "t-3");
    }

    @Test
    void nothingIsReDrivenWithoutAYes() throws Exception {
        bury("ratchet-registry", "t-1", BODY, "not JSON");

        assertThat(dlq("redrive", "--group", "ratchet-registry", "--dry-run")).isZero();
        assertThat(typing("", "redrive", "--group", "ratchet-registry")).isEqualTo(1);
        assertThat(typing("no\n", "redrive", "--group", "ratchet-registry")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("say --yes");
        assertThat(arrived(0)).isEmpty();

        assertThat(typing("y\n", "redrive", "--group", "ratchet-registry")).isZero();
        assertThat(arrived(1)).hasSize(1);
    }

    @Test
    void aLetterIsShownForPeopleAndItsBodyForPrograms() throws Exception {
        String topic = Topic.deadLetters(Topic.FAILURES.topicName(), "ratchet-clustering");
        producer.send(new ProducerRecord<>(topic, "t-9".getBytes(UTF_8), BODY)).get();

        dlq("show", "--topic", topic);
        assertThat(said()).contains(topic + " partition 0 offset 0", "  reason  unknown", "  body    8 bytes: {");
        assertThat(said()).doesNotContain("\u001B");

        assertThat(dlq("show", "--topic", topic, "--offset", "0", "--raw")).isZero();
        assertThat(out.toByteArray()).isEqualTo(BODY);

        assertThat(dlq("redrive", "--topic", topic, "--yes")).isZero();
        assertThat(said()).contains("Nothing to re-drive.", "it does not say from which topic it came");
    }

    @Test
    void noLetterThatFitsIsSaid() {
        dlq("list", "--group", "ratchet-nobody");
        assertThat(said().strip()).isEqualTo("No dead letters.");
        dlq("show", "--since", "1h", "--group", "ratchet-nobody");
        assertThat(said().strip()).isEqualTo("No dead letters.");
    }
}
