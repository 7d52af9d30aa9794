package dev.ratchet.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void everyTopicAndEveryDeadLetterTopicIsWantedOnce() {
        assertThat(Topics.wanted())
                .extracting(NewTopic::name)
                .containsExactlyInAnyOrder(
                        "ratchet.traces.v1",
                        "ratchet.failures.v1",
                        "ratchet.deployments.v1",
                        "ratchet.metrics.v1",
                        "ratchet.live-prompts.v1",
                        "ratchet.evaluations.v1",
                        "ratchet.datasets.v1",
                        "otlp_spans",
                        "otlp_spans_json",
                        "otlp_spans.ratchet-monitor.dlq",
                        "otlp_spans_json.ratchet-monitor.dlq",
                        "ratchet.deployments.v1.ratchet-registry.dlq",
                        "ratchet.metrics.v1.ratchet-registry.dlq",
                        "ratchet.traces.v1.ratchet-registry.dlq",
                        "ratchet.evaluations.v1.ratchet-registry.dlq",
                        "ratchet.traces.v1.ratchet-monitor.dlq",
                        "ratchet.deployments.v1.ratchet-monitor.dlq",
                        "ratchet.live-prompts.v1.ratchet-monitor.dlq",
                        "ratchet.failures.v1.ratchet-clustering.dlq",
                        "ratchet.deployments.v1.ratchet-clustering.dlq",
                        "ratchet.live-prompts.v1.ratchet-clustering.dlq",
                        "ratchet.traces.v1.ratchet-ab-harness.dlq",
                        "ratchet.deployments.v1.ratchet-ab-harness.dlq",
                        "ratchet.datasets.v1.ratchet-ab-harness.dlq",
                        "ratchet.evaluations.v1.ratchet-ab-harness.dlq",
                        "ratchet.live-prompts.v1.ratchet-ab-harness.dlq");
    }

    @Test
    void deadLettersAreKeptThirtyDaysAndHaveRoomForTheirHeaders() {
        assertThat(Topics.wanted())
                .filteredOn(topic -> topic.name().endsWith(".dlq"))
                .allSatisfy(topic -> {
                    assertThat(topic.numPartitions()).isEqualTo(1);
                    assertThat(topic.configs())
                            .containsAllEntriesOf(
                                    Map.of("retention.ms", "2592000000", "max.message.bytes", "17825792"));
                });
    }
}
