package dev.ratchet.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.DeploymentEvent.CandidateProposed;
import dev.ratchet.events.EvaluationEvent.EvaluationCompleted;
import dev.ratchet.events.EvaluationEvent.ExamplesEvaluated;
import dev.ratchet.events.EvaluationEvent.ImprovementRequested;
import dev.ratchet.events.EvaluationEvent.ImprovementStopped;
import dev.ratchet.events.Event;
import dev.ratchet.events.data.EvaluationEnd;
import dev.ratchet.events.data.EvaluationTotals;
import dev.ratchet.events.data.ExampleResult;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.ImprovementRef;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.data.Usage;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.models.ModelQuestion;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.PostgresTestResource;
import dev.ratchet.testing.TopicTap;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From the wrong answers of a baseline on a dataset to candidates that carry the improvement's name. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "clustering"))
class C6ImprovementsIT {
    private final UUID improvement = EventIds.fresh();
    private final UUID dataset = EventIds.fresh();
    private final UUID evaluation = EventIds.fresh();

    @Inject
    ScriptedModels models;

    @Test
    void whatTheBaselineGetsWrongBecomesOneProposalOfTheImprovement() {
        try (Scene scene = new Scene().goesLive()) {
            List<UUID> shown = entries(Split.PROPOSE, 6);

            publish(scene, requested(scene, 2), wrong(shown), completed(EvaluationEnd.COMPLETED, null));
            publish(scene, requested(scene, 2), wrong(shown), completed(EvaluationEnd.COMPLETED, null));

            CandidateProposed proposal = scene.awaitProposal();
            assertThat(proposal.improvement()).isEqualTo(new ImprovementRef(improvement, dataset));
            assertThat(proposal.cluster()).isNull();
            assertThat(proposal.candidates()).hasSize(2);
            assertThat(proposal.taughtBy())
                    .containsExactlyInAnyOrderElementsOf(
                            shown.stream().map(UUID::toString).toList());
            scene.staysAtProposals(1);
        }
    }

    @Test
    void theEvaluationMayBeOverBeforeTheRequestIsHeardOf() {
        try (Scene scene = new Scene().goesLive()) {
            publish(scene, wrong(entries(Split.PROPOSE, 3)), completed(EvaluationEnd.COMPLETED, null));

            publish(scene, requested(scene, 1));

            assertThat(scene.awaitProposal().candidates()).hasSize(1);
        }
    }

    @Test
    void theNewsOfWhatIsLiveMayComeLast() {
        try (Scene scene = new Scene()) {
            publish(
                    scene,
                    requested(scene, 1),
                    wrong(entries(Split.PROPOSE, 3)),
                    completed(EvaluationEnd.COMPLETED, null));

            assertThat(scene.awaitProposal().baselineVersion())
                    .isEqualTo(scene.live().version());
        }
    }

    @Test
    void entriesThatJudgeAreNeverShownToTheWriter() {
        try (Scene scene = new Scene().goesLive()) {
            List<UUID> secret = Stream.concat(entries(Split.TEST, 4).stream(), entries(Split.SELECT, 4).stream())
                    .toList();
            List<UUID> shown = entries(Split.PROPOSE, 2);

            publish(scene, requested(scene, 2), wrong(secret), wrong(shown), completed(EvaluationEnd.COMPLETED, null));

            CandidateProposed proposal = scene.awaitProposal();
            assertThat(proposal.taughtBy()).hasSize(2);
            assertThat(models.askedAbout(scene.prompt.promptName()))
                    .extracting(ModelQuestion::user)
                    .allSatisfy(user -> assertThat(secret).noneMatch(entry -> user.contains(entry.toString())));
        }
    }

    @Test
    void whatTheBaselineGetsRightIsShownTooAndTeaches() {
        try (Scene scene = new Scene().goesLive()) {
            List<UUID> failed = entries(Split.PROPOSE, 3);
            List<UUID> passed = entries(Split.PROPOSE, 2);
            List<UUID> judges = entries(Split.TEST, 2);

            publish(
                    scene,
                    requested(scene, 2),
                    evaluated(failed, false),
                    evaluated(passed, true),
                    evaluated(judges, true),
                    completed(EvaluationEnd.COMPLETED, null));

            CandidateProposed proposal = scene.awaitProposal();
            assertThat(proposal.taughtBy())
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(failed.stream(), passed.stream())
                            .map(UUID::toString)
                            .toList());
            String user = models.askedAbout(scene.prompt.promptName()).getLast().user();
            String passing = user.substring(user.indexOf("<passing>"), user.indexOf("</passing>"));
            assertThat(passed).allMatch(entry -> passing.contains(entry.toString()));
            assertThat(judges).noneMatch(entry -> user.contains(entry.toString()));
        }
    }

    @Test
    void whereNothingWentWrongTheImprovementIsOverAndSaysWhy() {
        try (Scene scene = new Scene().goesLive();
                TopicTap evaluations = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.EVALUATIONS)) {
            publish(scene, requested(scene, 2), completed(EvaluationEnd.COMPLETED, null));

            assertThat(stopped(evaluations).reason()).contains("nothing to learn from");
            scene.staysAtProposals(0);
        }
    }

    @Test
    void aDatasetThatContradictsItselfIsNoReasonToWriteAnotherPrompt() {
        try (Scene scene = new Scene().goesLive();
                TopicTap evaluations = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.EVALUATIONS)) {
            List<UUID> same = entries(Split.PROPOSE, 2);
            List<ExampleResult> results = List.of(
                    result(same.get(0), "Where is my money?", "refund", false),
                    result(same.get(1), "Where is my money?", "payout", false));

            publish(
                    scene,
                    requested(scene, 2),
                    new ExamplesEvaluated(evaluation, improvement, 0, results, Instant.now()),
                    completed(EvaluationEnd.COMPLETED, null));

            assertThat(stopped(evaluations).reason()).contains("different answers are expected to the very same input");
            scene.staysAtProposals(0);
        }
    }

    @Test
    void whereTheBaselineCouldNotBeEvaluatedTheImprovementIsOver() {
        try (Scene scene = new Scene().goesLive();
                TopicTap evaluations = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.EVALUATIONS)) {
            publish(scene, requested(scene, 2), completed(EvaluationEnd.CANCELLED, "owner called it off"));

            assertThat(stopped(evaluations).reason()).contains("owner called it off");
        }
    }

    @Test
    void aWriterWhoseCandidatesBreakTheRulesEndsTheImprovement() {
        try (Scene scene = new Scene().goesLive();
                TopicTap evaluations = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.EVALUATIONS)) {
            models.next(scene.prompt.promptName(), () -> ScriptedModels.candidates("It has no variable"));

            publish(
                    scene,
                    requested(scene, 2),
                    wrong(entries(Split.PROPOSE, 3)),
                    completed(EvaluationEnd.COMPLETED, null));

            assertThat(stopped(evaluations).reason()).contains("no candidate keeps the rules");
            scene.staysAtProposals(0);
        }
    }

    private ImprovementStopped stopped(TopicTap evaluations) {
        return evaluations.await(
                ImprovementStopped.class, stopped -> stopped.improvementId().equals(improvement));
    }

    private static void publish(Scene scene, Event... events) {
        for (Event event : events) {
            scene.publisher.publish(event);
        }
    }

    private ImprovementRequested requested(Scene scene, int candidates) {
        return new ImprovementRequested(
                improvement,
                scene.prompt.project(),
                scene.prompt.promptName(),
                scene.live(),
                dataset,
                evaluation,
                0.05,
                candidates,
                "owner",
                Instant.now());
    }

    private static List<UUID> entries(Split split, int count) {
        return Stream.generate(EventIds::fresh)
                .filter(entry -> Split.ofEntry(entry) == split)
                .limit(count)
                .toList();
    }

    private ExamplesEvaluated wrong(List<UUID> entries) {
        return evaluated(entries, false);
    }

    private ExamplesEvaluated evaluated(List<UUID> entries, boolean passed) {
        List<ExampleResult> results = entries.stream()
                .map(entry -> result(entry, "question " + entry, "refund", passed))
                .toList();
        return new ExamplesEvaluated(evaluation, improvement, 0, results, Instant.now());
    }

    private static ExampleResult result(UUID entry, String message, String expected, boolean passed) {
        FailureReason mismatch = new FailureReason(FailureKind.MISMATCH, "expected «refund», got «billing»", null);
        return new ExampleResult(
                entry,
                JsonNodeFactory.instance.objectNode().put("message", message),
                expected,
                passed ? "refund" : "billing",
                Map.of("correctness", passed ? 1.0 : 0.0),
                Map.of(),
                passed ? List.of() : List.of(mismatch),
                true,
                passed ? 1.0 : 0.0,
                passed,
                Usage.NONE,
                1,
                0,
                false);
    }

    private EvaluationCompleted completed(EvaluationEnd end, @Nullable String reason) {
        EvaluationTotals totals = new EvaluationTotals(6, 0, 6, 0, 6, 0.0, Map.of(), Usage.NONE, 1, 0, 0, 6, 0);
        return new EvaluationCompleted(evaluation, improvement, end, reason, totals, Instant.now());
    }
}
