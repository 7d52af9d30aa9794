package dev.ratchet.launcher.server;

import dev.ratchet.launcher.process.StackFailure;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How many records each consuming group has yet to read. */
public final class ConsumerLag {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private ConsumerLag() {}

    /** Records by group; a group that has committed nothing yet is missing. */
    public static Map<String, Long> read(String bootstrapServers) throws InterruptedException {
        try (Admin admin = KafkaAdmin.open(bootstrapServers, PATIENCE)) {
            Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = committed(admin);
            Map<TopicPartition, Long> ends = ends(admin, committed);
            Map<String, Long> lag = new TreeMap<>();
            committed.forEach((group, offsets) -> offsets.forEach((partition, offset) ->
                    lag.merge(group, Math.max(0, ends.getOrDefault(partition, 0L) - offset.offset()), Long::sum)));
            return lag;
        } catch (ExecutionException e) {
            throw new StackFailure("Kafka does not tell the consumer lag: " + e.getMessage(), e);
        }
    }

    private static Map<String, Map<TopicPartition, OffsetAndMetadata>> committed(Admin admin)
            throws ExecutionException, InterruptedException {
        Map<String, ListConsumerGroupOffsetsSpec> groups = ConsumingGroup.ALL.stream()
                .collect(Collectors.toMap(ConsumingGroup::groupId, group -> new ListConsumerGroupOffsetsSpec()));
        Map<String, Map<TopicPartition, OffsetAndMetadata>> known = new HashMap<>();
        admin.listConsumerGroupOffsets(groups).all().get().forEach((group, offsets) -> {
            offsets.values().removeIf(Objects::isNull);
            known.put(group, offsets);
        });
        return known;
    }

    private static Map<TopicPartition, Long> ends(
            Admin admin, Map<String, Map<TopicPartition, OffsetAndMetadata>> committed)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = committed.values().stream()
                .flatMap(offsets -> offsets.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> offsets =
                admin.listOffsets(latest).all().get();
        return offsets.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }
}
