package dev.ratchet.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.DeploymentEvent.CandidateProposed;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.MetricEvent.ClusterChanged;
import dev.ratchet.events.data.Candidate;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.messaging.DeadLetters;
import dev.ratchet.models.ModelQuestion;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.PostgresTestResource;
import dev.ratchet.testing.TopicTap;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** From failures on a topic to clusters and candidates on topics. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "clustering"))
class ClusteringIT {

    @Inject
    ScriptedModels models;

    @Test
    void failuresBecomeAClusterAndThenOneProposal() {
        try (Scene scene = new Scene().goesLive().fails(Split.PROPOSE, 30)) {
            CandidateProposed proposal = scene.awaitProposal();

            assertThat(proposal.baselineVersion()).isEqualTo("1.0.0");
            assertThat(proposal.candidates())
                    .extracting(Candidate::templateText)
                    .first()
                    .asString()
                    .startsWith("Better");
            assertThat(proposal.candidates()).hasSize(2);
            assertThat(proposal.taughtBy()).isNotEmpty().allMatch(id -> id.contains("-propose-"));
            assertThat(proposal.cluster()).isNotNull();
            ClusterChanged changed = scene.awaitCluster(5);
            assertThat(changed.cluster().label()).startsWith("expected refund, got billing");
            assertThat(changed.cluster().sampleTraceIds()).isNotEmpty().hasSizeLessThanOrEqualTo(10);
            scene.staysAtProposals(1);
        }
    }

    @Test
    void failuresToldTwiceCountOnceAndProposeOnce() {
        try (Scene scene = new Scene().goesLive()) {
            Envelope first = scene.publisher.publish(scene.failure(Split.PROPOSE, 0));
            scene.publisher.publish(first);
            scene.publisher.publish(scene.failure(Split.PROPOSE, 0));
            scene.publisher.publish(scene.failure(Split.PROPOSE, 5));
            ClusterChanged second = scene.awaitCluster(2);

            scene.fails(Split.PROPOSE, 30).fails(Split.PROPOSE, 30);

            scene.awaitProposal();
            scene.staysAtProposals(1);
            assertThat(second.distinctUnits()).isEqualTo(2);
            assertThat(scene.clusterChanges())
                    .extracting(changed -> changed.cluster().count())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatJudgesIsNeverShownToTheModel() {
        try (Scene scene = new Scene()) {
            scene.fails(Split.TEST, 10)
                    .fails(Split.SELECT, 10)
                    .fails(Split.PROPOSE, 22)
                    .goesLive();

            CandidateProposed proposal = scene.awaitProposal();

            assertThat(proposal.taughtBy()).allMatch(id -> id.contains("-propose-"));
            assertThat(models.askedAbout(scene.prompt.promptName()))
                    .isNotEmpty()
                    .extracting(ModelQuestion::user)
                    .allSatisfy(text -> assertThat(text)
                            .contains("propose-lamp-")
                            .doesNotContain("test-lamp-")
                            .doesNotContain("select-lamp-"));
        }
    }

    @Test
    void aFailedProposalIsRememberedAndAnotherOneFollowsAfterARest() {
        try (Scene scene = new Scene().goesLive().fails(Split.PROPOSE, 30)) {
            CandidateProposed first = scene.awaitProposal();
            scene.moves(first.deploymentId(), 1, DeploymentState.PROPOSED, DeploymentState.PROPOSED);
            scene.moves(first.deploymentId(), 2, DeploymentState.PROPOSED, DeploymentState.AB_RUNNING);
            scene.moves(first.deploymentId(), 3, DeploymentState.AB_RUNNING, DeploymentState.AB_FAILED);
            scene.moves(first.deploymentId(), 2, DeploymentState.PROPOSED, DeploymentState.AB_RUNNING);

            scene.awaitProposals(2);

            CandidateProposed second = scene.proposals().getLast();
            assertThat(second.deploymentId()).isNotEqualTo(first.deploymentId());
            assertThat(models.askedAbout(scene.prompt.promptName()).getLast().user())
                    .contains(first.candidates().getFirst().templateText())
                    .contains("\"outcome\":\"ab_failed\"");
        }
    }

    @Test
    void aProposalThatWaitsForAnOwnerBlocksThePrompt() {
        try (Scene scene = new Scene().goesLive().fails(Split.PROPOSE, 30)) {
            CandidateProposed first = scene.awaitProposal();
            scene.moves(first.deploymentId(), 3, DeploymentState.AB_RUNNING, DeploymentState.AB_PASSED);

            scene.fails(Split.PROPOSE, 60);

            scene.staysAtProposals(1);
        }
    }

    @Test
    void failuresOfAnotherVersionThanTheLiveOneTriggerNothing() {
        try (Scene scene = new Scene().fails(Split.PROPOSE, 30)) {
            scene.publisher.publish(new LivePrompt(
                    scene.prompt.project(),
                    scene.prompt.promptName(),
                    2,
                    scene.live().withTemplate("2.0.0", "New: {message}"),
                    null,
                    Instant.now(),
                    null));
            scene.goesLive();

            scene.staysAtProposals(0);
        }
    }

    @Test
    void aPoisonRecordIsKeptWithItsBytesAndTheNextOneIsProcessed() {
        byte[] poison = "{\"trace_id\": \"half a rec".getBytes(StandardCharsets.UTF_8);
        try (Scene scene = new Scene()) {
            TraceFailed good = scene.failure(Split.PROPOSE, 1);
            byte[] key = good.key().getBytes(StandardCharsets.UTF_8);
            scene.publisher.publish(
                    Topic.Names.FAILURES, key, poison, Map.of(Envelope.Header.TYPE, "dev.ratchet.TraceFailed.v1"));

            scene.publisher.publish(good);

            scene.awaitCluster(1);
            ConsumerRecord<byte[], byte[]> letter = letter(poison);
            assertThat(letter.key()).isEqualTo(key);
            assertThat(TopicTap.headers(letter)).containsKey(DeadLetters.REASON);
        }
    }

    private static ConsumerRecord<byte[], byte[]> letter(byte[] body) {
        String topic = Topic.deadLetters(Topic.Names.FAILURES, "ratchet-clustering");
        try (TopicTap tap = new TopicTap(EmbeddedKafka.bootstrapServers(), topic)) {
            return tap.awaitRecord(record -> Arrays.equals(record.value(), body));
        }
    }
}
