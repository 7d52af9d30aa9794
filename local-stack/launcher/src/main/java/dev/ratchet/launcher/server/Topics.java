package dev.ratchet.launcher.server;

import dev.ratchet.events.wire.Topic;
import dev.ratchet.launcher.process.StackFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/** Makes the topics what the contract says: creates what is missing, corrects settings that differ, keeps the data. */
public final class Topics {
    private static final Map<String, String> DEAD_LETTER_SETTINGS = Map.of(
            "cleanup.policy",
            "delete",
            "retention.ms",
            Long.toString(Duration.ofDays(30).toMillis()),
            "max.message.bytes",
            Integer.toString(Topic.MAX_DEAD_LETTER_BYTES));

    /** Where the OpenTelemetry Collector may write spans; the monitor waits for them. */
    private static final List<String> SPANS = List.of("otlp_spans", "otlp_spans_json");

    private final Admin admin;

    public Topics(Admin admin) {
        this.admin = admin;
    }

    /** Every topic of the system with its settings. */
    public static List<NewTopic> wanted() {
        List<NewTopic> wanted = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            wanted.add(new NewTopic(topic.topicName(), topic.partitions(), (short) 1).configs(topic.settings()));
        }
        SPANS.forEach(name ->
                wanted.add(new NewTopic(name, Topic.TRACES.partitions(), (short) 1).configs(Topic.TRACES.settings())));
        Stream<String> deadLetters = Stream.concat(
                ConsumingGroup.ALL.stream().flatMap(group -> group.deadLetterTopics().stream()),
                SPANS.stream().map(name -> Topic.deadLetters(name, ConsumingGroup.MONITOR)));
        deadLetters.forEach(name -> wanted.add(new NewTopic(name, 1, (short) 1).configs(DEAD_LETTER_SETTINGS)));
        return wanted;
    }

    public void ensure() throws InterruptedException {
        try {
            List<NewTopic> wanted = wanted();
            Collection<String> known = admin.listTopics().names().get();
            admin.createTopics(wanted.stream()
                            .filter(topic -> !known.contains(topic.name()))
                            .toList())
                    .all()
                    .get();
            List<NewTopic> old = wanted.stream()
                    .filter(topic -> known.contains(topic.name()))
                    .toList();
            correctSettings(old);
            addPartitions(old);
        } catch (ExecutionException e) {
            throw new StackFailure("cannot create the topics: " + e.getMessage(), e);
        }
    }

    private void correctSettings(List<NewTopic> topics) throws ExecutionException, InterruptedException {
        Map<ConfigResource, Config> present = admin.describeConfigs(
                        topics.stream().map(Topics::resource).toList())
                .all()
                .get();
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (NewTopic topic : topics) {
            Config config = present.get(resource(topic));
            List<AlterConfigOp> operations = config == null ? List.of() : differences(topic, config);
            if (!operations.isEmpty()) {
                changes.put(resource(topic), operations);
            }
        }
        if (!changes.isEmpty()) {
            admin.incrementalAlterConfigs(changes).all().get();
        }
    }

    private static ConfigResource resource(NewTopic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static List<AlterConfigOp> differences(NewTopic topic, Config config) {
        return topic.configs().entrySet().stream()
                .filter(setting -> !setting.getValue().equals(value(config, setting.getKey())))
                .map(setting -> new AlterConfigOp(new ConfigEntry(setting.getKey(), setting.getValue()), OpType.SET))
                .toList();
    }

    private static String value(Config config, String name) {
        ConfigEntry entry = config.get(name);
        return entry == null ? "" : String.valueOf(entry.value());
    }

    private void addPartitions(List<NewTopic> topics) throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> descriptions = admin.describeTopics(
                        topics.stream().map(NewTopic::name).toList())
                .allTopicNames()
                .get();
        Map<String, NewPartitions> additions = topics.stream()
                .filter(topic -> partitions(descriptions, topic) < topic.numPartitions())
                .collect(Collectors.toMap(NewTopic::name, topic -> NewPartitions.increaseTo(topic.numPartitions())));
        if (!additions.isEmpty()) {
            admin.createPartitions(additions).all().get();
        }
    }

    private static int partitions(Map<String, TopicDescription> descriptions, NewTopic topic) {
        TopicDescription description = descriptions.get(topic.name());
        return description == null
                ? topic.numPartitions()
                : description.partitions().size();
    }
}
