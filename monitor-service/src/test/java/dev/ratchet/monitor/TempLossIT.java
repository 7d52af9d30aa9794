package dev.ratchet.monitor;

import dev.ratchet.events.wire.Envelope;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TopicTap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.*;
import java.util.concurrent.atomic.*;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("all")
class TempLossIT {
    @TempDir
    Path disk;

    @Test
    void loss() throws Exception {
        String broker = EmbeddedKafka.bootstrapServers();
        AtomicInteger errors = new AtomicInteger();
        AtomicReference<Exception> one = new AtomicReference<>();
        try (KafkaProducer<byte[], byte[]> p = new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker, "linger.ms", 20),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
                TopicTap traces = new TopicTap(broker, "ratchet.traces.v1");
                TopicTap tap = new TopicTap(broker, "ratchet.failures.v1")) {
            long t0 = System.nanoTime();
            for (int i = 0; i < 40_000; i++) {
                String v = i % 10 == 0 ? "billing" : "shipping";
                Envelope e = Envelope.of(
                        "t", Instant.now(), Samples.trace(System.nanoTime() + "t-" + i, Samples.OLD, v, "shipping"));
                var _ = p.send(
                        new ProducerRecord<>(
                                "ratchet.traces.v1", e.event().key().getBytes(StandardCharsets.UTF_8), e.body()),
                        (m, x) -> {
                            if (x != null) {
                                errors.incrementAndGet();
                                one.set(x);
                            }
                        });
            }
            p.flush();
            System.out.println("SENT in " + (System.nanoTime() - t0) / 1e9 + " errors " + errors + " " + one.get());
            try (MonitorProcess m = new MonitorProcess(broker, disk)) {
                m.isAlive();
                for (int k = 0; k < 60 && tap.records().size() < 4_000; k++) {
                    Thread.sleep(1000);
                }
                System.out.println("FAILURES " + tap.records().size() + " TRACES "
                        + traces.records().size());
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "curl -s localhost:$(grep -o 'http://0.0.0.0:[0-9]*' target/monitor-process.log | tail -1 | grep -o '[0-9]*$')/q/metrics | grep '^ratchet_monitor'")
                        .redirectOutput(new java.io.File("/tmp/rt/monspeed/metrics.txt"))
                        .start()
                        .waitFor();
            }
        }
    }
}
