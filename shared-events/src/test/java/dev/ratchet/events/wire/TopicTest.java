package dev.ratchet.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.Event;
import dev.ratchet.events.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTest {

    @ParameterizedTest
    @CsvSource({
        "TRACES,       ratchet.traces.v1,       4, delete,  604800000",
        "FAILURES,     ratchet.failures.v1,     4, delete,  2592000000",
        "DEPLOYMENTS,  ratchet.deployments.v1,  4, delete,  -1",
        "METRICS,      ratchet.metrics.v1,      2, delete,  7776000000",
        "LIVE_PROMPTS, ratchet.live-prompts.v1, 1, compact, -1",
        "EVALUATIONS,  ratchet.evaluations.v1,  4, delete,  2592000000",
        "DATASETS,     ratchet.datasets.v1,     4, compact, -1"
    })
    void aTopicIsCreatedWithTheseSettings(
            Topic topic, String name, int partitions, String policy, String retentionMillis) {
        assertThat(topic.topicName()).isEqualTo(name);
        assertThat(topic.partitions()).isEqualTo(partitions);
        assertThat(topic.settings())
                .containsEntry("cleanup.policy", policy)
                .containsEntry("retention.ms", retentionMillis)
                .containsEntry("max.message.bytes", "16777216");
    }

    @ParameterizedTest
    @CsvSource({
        "TraceRecorded,          ratchet.traces.v1,       trace-0001",
        "TraceFeedback,          ratchet.traces.v1,       trace-0001",
        "TraceFailed,            ratchet.failures.v1,     default/support-intent",
        "TracePassed,            ratchet.failures.v1,     default/support-intent",
        "CandidateProposed,      ratchet.deployments.v1,  0199c3a0-0001-7001-8001-000000000001",
        "ReplayStarted,          ratchet.deployments.v1,  0199c3a0-0001-7001-8001-000000000001",
        "ReplayProgressed,       ratchet.deployments.v1,  0199c3a0-0001-7001-8001-000000000001",
        "ReplayCompleted,        ratchet.deployments.v1,  0199c3a0-0001-7001-8001-000000000001",
        "DeploymentTransitioned, ratchet.deployments.v1,  0199c3a0-0001-7001-8001-000000000001",
        "RolloutAssessed,        ratchet.deployments.v1,  0199c3a0-0001-7001-8001-000000000001",
        "RolloutChanged,         ratchet.deployments.v1,  0199c3a0-0001-7001-8001-000000000001",
        "RegressionDetected,     ratchet.deployments.v1,  0199c3a0-0001-7001-8001-000000000001",
        "MetricWindowClosed,     ratchet.metrics.v1,      0199c3a0-0001-7001-8001-000000000001",
        "AlertRaised,            ratchet.metrics.v1,      0199c3a0-0001-7001-8001-000000000001",
        "ClusterChanged,         ratchet.metrics.v1,      default/support-intent",
        "FailuresClustered,      ratchet.metrics.v1,      default/support-intent",
        "ClusterReviewed,        ratchet.failures.v1,     default/support-intent",
        "LivePrompt,             ratchet.live-prompts.v1, default/support-intent",
        "EvaluationRequested,    ratchet.evaluations.v1,  0199c3a0-0005-7005-8005-000000000005",
        "EvaluationProgressed,   ratchet.evaluations.v1,  0199c3a0-0005-7005-8005-000000000005",
        "EvaluationCompleted,    ratchet.evaluations.v1,  0199c3a0-0005-7005-8005-000000000005",
        "ImprovementRequested,   ratchet.evaluations.v1,  0199c3a0-0007-7007-8007-000000000007",
        "DatasetEntryStored,     ratchet.datasets.v1,     0199c3a0-0006-7006-8006-000000000006/0199c3a0-0008-7008-8008-000000000008",
        "DatasetEntryRemoved,    ratchet.datasets.v1,     0199c3a0-0006-7006-8006-000000000006/0199c3a0-0008-7008-8008-000000000008"
    })
    void anEventTravelsOnItsTopicUnderItsKey(String eventName, String topicName, String key) {
        Class<? extends Event> type =
                EventCatalog.find("dev.ratchet." + eventName + ".v1").orElseThrow();

        Envelope envelope = Golden.envelope(type);

        assertThat(envelope.topic().topicName()).isEqualTo(topicName);
        assertThat(envelope.event().key()).isEqualTo(key);
        assertThat(envelope.subject()).isEqualTo(key);
    }

    @Test
    void deadLettersHaveATopicPerConsumerGroup() {
        assertThat(Topic.deadLetters("ratchet.traces.v1", "ratchet-monitor"))
                .isEqualTo("ratchet.traces.v1.ratchet-monitor.dlq");
    }
}
