package dev.ratchet.agent;

import dev.ratchet.events.wire.EventReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that takes records from the queue to Kafka. While Kafka is away it waits, and the queue drops by policy. */
final class TraceSender implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(TraceSender.class);
    private static final int MAX_IN_FLIGHT = 1_000;
    private static final int HEADER_ROOM = 64 * 1024;
    private static final long STEP_MS = 100;

    private final AgentConfig config;
    private final TraceQueue queue;
    private final Semaphore room = new Semaphore(MAX_IN_FLIGHT);
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private volatile long deadline = Long.MAX_VALUE;
    private volatile boolean away;

    TraceSender(AgentConfig config, TraceQueue queue) {
        this.config = config;
        this.queue = queue;
    }

    long published() {
        return published.get();
    }

    long failed() {
        return failed.get();
    }

    void countFailure(Exception why) {
        failed.incrementAndGet();
        LOG.warn("A trace could not be published: {}", why.toString());
    }

    /** Hand over what waits, but not longer than this. */
    void finishWithin(Duration time) {
        deadline = System.nanoTime() / 1_000_000 + time.toMillis();
        queue.close();
    }

    @Override
    public void run() {
        try {
            KafkaProducer<byte[], byte[]> producer = connect();
            if (producer != null) {
                send(producer);
                producer.close(Duration.ofMillis(Math.max(0, leftMs())));
            }
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
        }
        queue.dropAll();
    }

    /** A name that does not resolve yet is a broker that is away, not a mistake. */
    private @Nullable KafkaProducer<byte[], byte[]> connect() throws InterruptedException {
        while (leftMs() > 0) {
            try {
                return new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer());
            } catch (KafkaException e) {
                tellAway(e);
                TimeUnit.MILLISECONDS.sleep(STEP_MS * 5);
            }
        }
        return null;
    }

    private void send(KafkaProducer<byte[], byte[]> producer) throws InterruptedException {
        while (leftMs() > 0) {
            ProducerRecord<byte[], byte[]> record = queue.take();
            if (record == null) {
                return;
            }
            send(producer, record);
        }
    }

    private void send(KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record)
            throws InterruptedException {
        while (!isReachable(producer, record.topic()) || !room.tryAcquire(STEP_MS, TimeUnit.MILLISECONDS)) {
            if (leftMs() <= 0) {
                failed.incrementAndGet();
                return;
            }
        }
        try {
            var _ = producer.send(record, (_, problem) -> finished(problem));
        } catch (KafkaException e) {
            finished(e);
        }
    }

    private void finished(@Nullable Exception problem) {
        room.release();
        if (problem == null) {
            published.incrementAndGet();
        } else {
            countFailure(problem);
        }
    }

    private boolean isReachable(KafkaProducer<byte[], byte[]> producer, String topic) throws InterruptedException {
        try {
            boolean reachable = !producer.partitionsFor(topic).isEmpty();
            away = away && !reachable;
            return reachable;
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            tellAway(e);
            TimeUnit.MILLISECONDS.sleep(STEP_MS);
            return false;
        }
    }

    private void tellAway(KafkaException why) {
        if (!away) {
            LOG.warn("Kafka is away ({}); traces wait in memory, up to {}", why.toString(), config.maxQueuedTraces());
        }
        away = true;
    }

    private boolean isFinishing() {
        return deadline != Long.MAX_VALUE;
    }

    private long leftMs() {
        return isFinishing() ? deadline - System.nanoTime() / 1_000_000 : Long.MAX_VALUE;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", config.bootstrapServers());
        settings.put("client.id", config.source() + "-traces");
        settings.put("acks", "all");
        settings.put("linger.ms", 5);
        settings.put("max.block.ms", 1_000);
        settings.put("delivery.timeout.ms", Integer.MAX_VALUE); // what is on its way waits for Kafka as the queue does
        settings.put("buffer.memory", 16 * 1024 * 1024L);
        settings.put("max.request.size", EventReader.MAX_TRACE_BYTES + HEADER_ROOM);
        settings.putAll(config.kafka());
        return settings;
    }
}
