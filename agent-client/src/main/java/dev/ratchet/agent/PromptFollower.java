package dev.ratchet.agent;

import dev.ratchet.events.wire.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that follows the live-prompts topic without a consumer group, and starts over when Kafka comes back. */
final class PromptFollower implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(PromptFollower.class);
    private static final Duration METADATA = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long FIRST_PAUSE_MS = 100;
    private static final long MAX_PAUSE_MS = 5_000;

    private final AgentConfig config;
    private final PromptStore store;
    private final Runnable onChange;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable KafkaConsumer<byte[], byte[]> current;
    private volatile boolean caughtUp;
    private long pauseMs = FIRST_PAUSE_MS;

    PromptFollower(AgentConfig config, PromptStore store, Runnable onChange) {
        this.config = config;
        this.store = store;
        this.onChange = onChange;
    }

    boolean isCaughtUp() {
        return caughtUp;
    }

    void close() {
        closed.countDown();
        KafkaConsumer<byte[], byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public void run() {
        while (isOpen()) {
            try (KafkaConsumer<byte[], byte[]> consumer =
                    new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                current = consumer;
                follow(consumer);
            } catch (WakeupException e) {
                LOG.debug("Closing", e);
            } catch (KafkaException e) {
                tellAway(e.toString());
            } catch (RuntimeException e) {
                LOG.error(
                        "The reading of live prompts starts over",
                        e); // a thread that ended would serve old prompts for ever
            }
            pause();
        }
    }

    private void follow(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        if (partitions.isEmpty()) {
            tellAway("there is no topic " + Topic.Names.LIVE_PROMPTS);
            return;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, METADATA);
        PromptReading reading = new PromptReading(config.project(), store);
        while (isOpen()) {
            boolean changed = catchUp(consumer, ends, reading);
            for (ConsumerRecord<byte[], byte[]> record :
                    consumer.poll(reading.isCaughtUp() ? POLL : POLL.dividedBy(10))) {
                changed |= reading.read(record);
            }
            if (changed) {
                onChange.run();
            }
        }
    }

    private boolean catchUp(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends, PromptReading reading) {
        if (reading.isCaughtUp()
                || !ends.entrySet().stream()
                        .allMatch(end -> consumer.position(end.getKey(), METADATA) >= end.getValue())) {
            return false;
        }
        reading.catchUp();
        caughtUp = true;
        pauseMs = FIRST_PAUSE_MS;
        return true;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        List<PartitionInfo> found = consumer.partitionsFor(Topic.Names.LIVE_PROMPTS, METADATA);
        return found.stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    /** Once per outage, not once per try. */
    private void tellAway(String why) {
        if (pauseMs == FIRST_PAUSE_MS) {
            LOG.warn("Live prompts cannot be read now ({}); the known ones stay", why);
        } else {
            LOG.debug("Still away: {}", why);
        }
    }

    private void pause() {
        try {
            if (closed.await(pauseMs, TimeUnit.MILLISECONDS)) {
                LOG.debug("Closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed.countDown();
        }
        pauseMs = Math.min(MAX_PAUSE_MS, pauseMs * 2);
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", config.bootstrapServers());
        settings.put("client.id", config.source() + "-prompts");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", false);
        settings.put("isolation.level", "read_committed");
        settings.put("fetch.max.bytes", Topic.MAX_RECORD_BYTES);
        settings.putAll(config.kafka());
        return settings;
    }
}
