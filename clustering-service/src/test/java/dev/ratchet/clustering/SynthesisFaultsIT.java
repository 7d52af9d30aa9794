package dev.ratchet.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.clustering.application.synthesis.CloseJob;
import dev.ratchet.clustering.application.synthesis.LoadMaterial;
import dev.ratchet.clustering.domain.synthesis.Material;
import dev.ratchet.clustering.domain.synthesis.Subject.OfCluster;
import dev.ratchet.clustering.domain.synthesis.SynthesisJob;
import dev.ratchet.clustering.domain.synthesis.SynthesisJobs;
import dev.ratchet.events.DeploymentEvent.CandidateProposed;
import dev.ratchet.events.data.Candidate;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.models.ModelUnavailable;
import dev.ratchet.models.ModelUnavailable.Cause;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.PostgresTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a job does when the model, or the worker itself, lets it down. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "clustering"))
class SynthesisFaultsIT {

    @Inject
    ScriptedModels models;

    @Inject
    SynthesisJobs jobs;

    @Inject
    CloseJob closeJob;

    @Inject
    LoadMaterial loadMaterial;

    @Test
    void aModelThatIsAwayDelaysTheProposalAndLosesNothing() {
        try (Scene scene = new Scene()) {
            next(scene, () -> away(Cause.UNREACHABLE));
            next(scene, () -> away(Cause.RATE_LIMITED));
            next(scene, () -> away(Cause.CUT_OFF));

            scene.goesLive().fails(Split.PROPOSE, 30);

            scene.awaitProposal();
            scene.staysAtProposals(1);
            assertThat(models.askedAbout(scene.prompt.promptName())).hasSize(4);
        }
    }

    @Test
    void proseInsteadOfJsonProposesNothingUntilALaterJobGetsAnAnswer() {
        try (Scene scene = new Scene()) {
            next(scene, () -> "Sure! Here are three great prompts.");
            next(scene, () -> "I am sorry, I cannot write JSON.");

            scene.goesLive().fails(Split.PROPOSE, 30);

            scene.awaitProposal();
            scene.staysAtProposals(1);
            assertThat(models.askedAbout(scene.prompt.promptName())).hasSize(3);
        }
    }

    @Test
    void candidatesThatBreakTheRulesAreNeverProposed() {
        try (Scene scene = new Scene()) {
            String live = scene.live().templateText();
            next(scene, () -> ScriptedModels.candidates(live, "No variable", "Leak {message} {secret}"));
            next(scene, () -> ScriptedModels.candidates("No variable", "Good one: {message}"));

            scene.goesLive().fails(Split.PROPOSE, 30);

            assertThat(scene.awaitProposal().candidates())
                    .extracting(Candidate::templateText)
                    .containsExactly("Good one: {message}");
        }
    }

    @Test
    void aWorkerThatDiesIsReplacedWhenItsLeaseRunsOut() {
        try (Scene scene = new Scene()) {
            next(scene, () -> {
                throw new AssertionError("the worker dies here");
            });

            scene.goesLive().fails(Split.PROPOSE, 30);

            scene.awaitProposal();
            scene.staysAtProposals(1);
            assertThat(models.askedAbout(scene.prompt.promptName())).hasSize(2);
        }
    }

    @Test
    void aWorkerThatHasLostItsJobCannotProposeASecondTime() {
        try (Scene scene = new Scene()) {
            scene.goesLive().fails(Split.PROPOSE, 5);
            UUID cluster = scene.awaitCluster(5).cluster().clusterId();
            SynthesisJob stale = heldByHand(scene, cluster);
            Material material = loadMaterial.forJob(stale).orElseThrow();

            CandidateProposed proposal = scene.awaitProposal();
            closeJob.propose(stale, material, List.of(new Candidate("Too late: {message}", "", "")));

            assertThat(proposal.deploymentId()).isEqualTo(stale.deploymentId());
            scene.staysAtProposals(1);
        }
    }

    /** Opened and taken in one transaction, so that the service's own worker finds it only when the lease is over. */
    private SynthesisJob heldByHand(Scene scene, UUID cluster) {
        return QuarkusTransaction.requiringNew().call(() -> {
            jobs.open(EventIds.fresh(), scene.prompt, new OfCluster(cluster), "1.0.0", Instant.EPOCH);
            return jobs.claim(Instant.now(), Duration.ofSeconds(1)).orElseThrow();
        });
    }

    private void next(Scene scene, Supplier<String> answer) {
        models.next(scene.prompt.promptName(), answer);
    }

    private static String away(Cause cause) {
        throw new ModelUnavailable(cause, "not now", Duration.ofMillis(200), null);
    }
}
