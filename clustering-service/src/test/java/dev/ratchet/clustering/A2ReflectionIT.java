package dev.ratchet.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.DeploymentEvent.CandidateProposed;
import dev.ratchet.events.data.Candidate;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.MetricDirection;
import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.events.data.RaceResult;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.events.data.Split;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What came of earlier candidates is a part of the next request. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "clustering"))
class A2ReflectionIT {

    @Inject
    ScriptedModels models;

    @Test
    void theNextWriterReadsTheVerdictTheNumbersAndWhatTheOwnerSaid() {
        try (Scene scene = new Scene()) {
            models.next(
                    scene.prompt.promptName(),
                    () -> ScriptedModels.candidates("First try: {message}", "Another one: {message} "));
            CandidateProposed first = scene.goesLive().fails(Split.PROPOSE, 30).awaitProposal();

            scene.moves(first.deploymentId(), 1, DeploymentState.PROPOSED, DeploymentState.PROPOSED);
            scene.moves(first.deploymentId(), 3, DeploymentState.AB_RUNNING, DeploymentState.AB_PASSED, null, report());
            scene.moves(
                    first.deploymentId(),
                    4,
                    DeploymentState.AB_PASSED,
                    DeploymentState.REJECTED,
                    "too curt for us",
                    null);
            scene.awaitProposals(2);

            String user = models.askedAbout(scene.prompt.promptName()).getLast().user();
            assertThat(user)
                    .contains(
                            "{\"template_text\":\"First try: {message}\",\"outcome\":\"rejected\",\"reason\":\"too curt for us\","
                                    + "\"verdict\":\"Fixed 12, broke 2.\",\"scores\":{\"pass_rate\":0.75,\"race_pass_rate\":0.6}}")
                    .contains(
                            "{\"template_text\":\"Another one: {message}\",\"outcome\":\"rejected\",\"verdict\":\"another candidate"
                                    + " of the same proposal did better in the race\",\"scores\":{\"race_pass_rate\":0.5}}")
                    .contains("<best_so_far>", "<already_tried>");
        }
    }

    @Test
    void aCandidateSaysWhatItIsExpectedToMend() {
        try (Scene scene = new Scene().goesLive().fails(Split.PROPOSE, 30)) {
            assertThat(scene.awaitProposal().candidates())
                    .extracting(Candidate::expectedEffect)
                    .containsOnly("fewer");
        }
    }

    private static ReplayReport report() {
        String first = "1.0.1-c" + "First try: {message}".length();
        String second = "1.0.1-c" + "Another one: {message}".length();
        return new ReplayReport(
                ReplayOutcome.PASSED,
                "Fixed 12, broke 2.",
                List.of(new MetricVerdict("pass_rate", 0.5, 0.75, 0.25, null, null, null, MetricDirection.IMPROVED)),
                40,
                12,
                2,
                26,
                0,
                20,
                30,
                List.of(),
                List.of(),
                List.of(new RaceResult(first, 20, 12), new RaceResult(second, 20, 10)),
                100,
                0,
                0,
                null,
                null,
                null);
    }
}
