package dev.ratchet.monitor;

import static org.awaitility.Awaitility.await;

import dev.ratchet.events.wire.Envelope;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TopicTap;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("all")
class TempSpeedIT {
    @TempDir
    Path disk;

    @RepeatedTest(3)
    void speed() throws Exception {
        String broker = EmbeddedKafka.bootstrapServers();
        try (KafkaProducer<byte[], byte[]> p = new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker, "linger.ms", 20),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
                TopicTap tap = new TopicTap(broker, "ratchet.failures.v1")) {
            int before = 0;
            for (int i = 0; i < 40_000; i++) {
                String v = i % 10 == 0 ? "billing" : "shipping";
                Envelope e = Envelope.of(
                        "t", Instant.now(), Samples.trace(System.nanoTime() + "t-" + i, Samples.OLD, v, "shipping"));
                var _ = p.send(new ProducerRecord<>(
                        "ratchet.traces.v1",
                        e.event().key().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        e.body()));
            }
            p.flush();
            before = tap.records().size();
            int base = before;
            try (MonitorProcess m = new MonitorProcess(broker, disk)) {
                m.isAlive();
                await().atMost(Duration.ofMinutes(1)).until(() -> tap.records().size() >= base + 400);
                long start = System.nanoTime();
                int at = tap.records().size();
                for (int k = 0; k < 24 && tap.records().size() < base + 4_000; k++) {
                    Thread.sleep(1000);
                    System.out.println(
                            "AT " + Instant.now() + " " + (tap.records().size() - base));
                }
                double s = (System.nanoTime() - start) / 1e9;
                System.out.println("SPEED " + (tap.records().size() - at) * 10 / s + " traces/s");
            }
        }
    }
}
