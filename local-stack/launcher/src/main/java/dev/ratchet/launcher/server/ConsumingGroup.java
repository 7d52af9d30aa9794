package dev.ratchet.launcher.server;

import dev.ratchet.events.wire.Topic;
import java.util.List;

/** Who reads which topics, and so has dead letters for them. */
public record ConsumingGroup(String groupId, List<Topic> topics) {
    static final String MONITOR = "ratchet-monitor";
    public static final List<ConsumingGroup> ALL = List.of(
            new ConsumingGroup(
                    "ratchet-registry", List.of(Topic.DEPLOYMENTS, Topic.METRICS, Topic.TRACES, Topic.EVALUATIONS)),
            new ConsumingGroup(MONITOR, List.of(Topic.TRACES, Topic.DEPLOYMENTS, Topic.LIVE_PROMPTS)),
            new ConsumingGroup("ratchet-clustering", List.of(Topic.FAILURES, Topic.DEPLOYMENTS, Topic.LIVE_PROMPTS)),
            new ConsumingGroup(
                    "ratchet-ab-harness",
                    List.of(Topic.TRACES, Topic.DEPLOYMENTS, Topic.DATASETS, Topic.EVALUATIONS, Topic.LIVE_PROMPTS)));

    List<String> deadLetterTopics() {
        return topics.stream()
                .map(topic -> Topic.deadLetters(topic.topicName(), groupId))
                .toList();
    }
}
