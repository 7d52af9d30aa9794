package dev.ratchet.harness.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.DatasetEvent.DatasetEntryRemoved;
import dev.ratchet.events.DatasetEvent.DatasetEntryStored;
import dev.ratchet.events.EvaluationEvent.EvaluationCompleted;
import dev.ratchet.events.EvaluationEvent.EvaluationProgressed;
import dev.ratchet.events.EvaluationEvent.EvaluationRequested;
import dev.ratchet.events.EvaluationEvent.ExamplesEvaluated;
import dev.ratchet.events.data.EvaluationEnd;
import dev.ratchet.events.data.EvaluationTotals;
import dev.ratchet.events.data.ExampleResult;
import dev.ratchet.events.data.Usage;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.harness.HarnessSettings;
import dev.ratchet.harness.ScriptedModel;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** C2, C5: evaluations as jobs that come to one result, whatever happens on the way. */
@QuarkusTest
@QuarkusTestResource(HarnessSettings.class)
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "ab_harness"))
class C2EvaluationJobsIT {
    private final EvaluationStory story = new EvaluationStory();

    @Inject
    ScriptedModel model;

    @AfterEach
    void disconnect() {
        story.close();
    }

    @Test
    void everyEntryIsEvaluatedAndToldOnceInOrder() {
        List<DatasetEntryStored> entries = story.entries(120);
        entries.forEach(story::tell);

        story.tell(story.requested("[fair]", 120, null));

        EvaluationTotals totals = story.completed().totals();
        assertThat(story.completed().end()).isEqualTo(EvaluationEnd.COMPLETED);
        assertThat(totals.examples()).isEqualTo(120);
        assertThat(totals.passed()).isEqualTo(100);
        assertThat(totals.failed()).isEqualTo(20);
        assertThat(totals.unjudged()).isZero();
        assertThat(totals.formatPassed()).isEqualTo(120);
        assertThat(totals.scores().get("correctness")).isCloseTo(100.0 / 120, within(1e-9));
        assertThat(totals.scores()).containsEntry("format", 1.0);
        assertThat(totals.overall()).isCloseTo((100 + 20 * 0.5) / 120, within(1e-9));
        assertThat(totals.usage()).isEqualTo(new Usage(2_400, 240));
        assertThat(totals.costUsd()).isCloseTo(0.012, within(1e-9));
        assertThat(totals.meanLatencyMs()).isEqualTo(3);
        assertThat(totals.calls()).isEqualTo(120);
        assertThat(story.results())
                .extracting(ExampleResult::entryId)
                .containsExactlyElementsOf(
                        entries.stream().map(DatasetEntryStored::entryId).toList());
        int next = 0;
        for (ExamplesEvaluated batch : story.told(ExamplesEvaluated.class)) {
            assertThat(batch.first()).isEqualTo(next);
            assertThat(batch.results()).hasSizeBetween(1, 50);
            next += batch.results().size();
        }
    }

    @Test
    void aResultTellsWhatWasAskedAnsweredAndWrong() {
        story.entries(1).forEach(story::tell);

        story.tell(story.requested("[fair]", 1, null));

        story.completed();
        ExampleResult result = story.results().getFirst();
        assertThat(result.input().get("message").textValue()).startsWith("case 0 refund");
        assertThat(result.expectedOutput()).isEqualTo("refund");
        assertThat(result.output()).isEqualTo("billing");
        assertThat(result.passed()).isFalse();
        assertThat(result.overall()).isEqualTo(0.5);
        assertThat(result.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.detail()).isEqualTo("expected «refund», got «billing»"));
    }

    @Test
    void everyEventDeliveredTwiceChangesNothing() {
        story.entries(30).stream().map(story::tell).toList().forEach(story::tellAgain);
        Envelope request = story.tell(story.requested("[perfect]", 30, null));
        story.tellAgain(request);
        story.completed();

        story.tellAgain(request);

        story.staysCompletedOnce();
        assertThat(story.results()).hasSize(30);
        assertThat(model.questions(story.prompt)).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void aWorkerThatDiesIsReplacedAndWhatIsWrittenIsNotAskedAgain() {
        story.entries(200).forEach(story::tell);
        String fatal = "case 150 refund of " + story.prompt;
        model.crashOnce(fatal);

        story.tell(story.requested("[perfect][slow]", 200, null));

        assertThat(story.completed().totals().passed()).isEqualTo(200);
        assertThat(model.hasCrashed(fatal)).isTrue();
        List<String> first = model.questions(story.prompt).stream()
                .filter(question -> question.matches(".*case \\d\\d? .*"))
                .toList();
        assertThat(first).hasSize(100).doesNotHaveDuplicates();
        assertThat(story.results())
                .hasSize(200)
                .extracting(ExampleResult::entryId)
                .doesNotHaveDuplicates();
        assertThat(model.questions(story.prompt)).hasSizeLessThan(240);
    }

    @Test
    void whileTheModelIsAwayTheEvaluationWaitsAndKeepsWhatItHas() {
        story.entries(800).forEach(story::tell);
        story.tell(story.requested("[perfect][slow]", 800, null));
        story.awaitResults(5);
        model.goAway(story.prompt);
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(5))
                .until(() -> story.told(EvaluationCompleted.class).isEmpty());

        model.comeBack(story.prompt);

        assertThat(story.completed().totals().passed()).isEqualTo(800);
        assertThat(model.questions(story.prompt)).hasSize(800).doesNotHaveDuplicates();
    }

    @Test
    void aCancelledEvaluationEndsWithWhatIsDone() {
        story.entries(2_000).forEach(story::tell);
        story.tell(story.requested("[perfect][slow]", 2_000, null));
        story.awaitResults(20);

        story.cancel();

        EvaluationCompleted completed = story.completed();
        assertThat(completed.end()).isEqualTo(EvaluationEnd.CANCELLED);
        assertThat(completed.totals().examples()).isBetween(20, 1_999);
        assertThat(story.results()).hasSize(completed.totals().examples());
        assertThat(model.questions(story.prompt)).hasSize(completed.totals().examples());
        story.staysCompletedOnce();
    }

    @Test
    void aCancelledEvaluationThatStillWaitsEndsWithNothing() {
        story.tell(story.requested("[perfect]", 10, null));
        story.cancel();

        assertThat(story.completed().end()).isEqualTo(EvaluationEnd.CANCELLED);
        assertThat(story.completed().totals().examples()).isZero();
        assertThat(model.questions(story.prompt)).isEmpty();
    }

    @Test
    void aBudgetThatIsUsedUpEndsItWithWhatItHas() {
        story.entries(500).forEach(story::tell);

        story.tell(story.requested("[perfect][slow]", 500, 0.002));

        EvaluationCompleted completed = story.completed();
        assertThat(completed.end()).isEqualTo(EvaluationEnd.OUT_OF_BUDGET);
        assertThat(completed.reason()).isEqualTo("the budget of 0.002 USD is used up");
        assertThat(completed.totals().examples()).isBetween(20, 60);
        assertThat(completed.totals().spentUsd()).isGreaterThanOrEqualTo(0.002 - 1e-9);
    }

    @Test
    void anEvaluationWaitsForItsDataset() {
        List<DatasetEntryStored> entries = story.entries(20);
        entries.subList(0, 19).forEach(story::tell);
        story.tell(story.requested("[perfect]", 20, null));
        await().during(Duration.ofMillis(700))
                .until(() -> story.told(EvaluationProgressed.class).isEmpty());

        story.tell(entries.getLast());

        assertThat(story.completed().totals().passed()).isEqualTo(20);
    }

    @Test
    void anEvaluationWhoseDatasetNeverComesFailsAndSaysSo() {
        story.entries(7).forEach(story::tell);

        story.tell(story.requested("[perfect]", 20, null));

        assertThat(story.completed().end()).isEqualTo(EvaluationEnd.FAILED);
        assertThat(story.completed().reason()).isEqualTo("7 of the dataset's 20 entries had arrived within 6 s");
        assertThat(model.questions(story.prompt)).isEmpty();
    }

    @Test
    void entriesThatWereReplacedOrRemovedCountAsTheyAreNow() {
        List<DatasetEntryStored> entries = story.entries(3);
        entries.forEach(story::tell);
        DatasetEntryStored first = entries.getFirst();
        story.tell(new DatasetEntryStored(
                first.datasetId(),
                first.entryId(),
                "default",
                first.inputData(),
                "something else",
                null,
                null,
                first.storedAt().plusSeconds(1)));
        story.tell(new DatasetEntryRemoved(story.datasetId, entries.getLast().entryId(), Instant.now()));

        story.tell(story.requested("[perfect]", 2, null));

        assertThat(story.completed().totals().failed()).isEqualTo(1);
        assertThat(story.completed().totals().passed()).isEqualTo(1);
    }

    @Test
    void whatCannotBeAskedOrJudgedIsUnjudgedAndSaysWhy() {
        story.tell(story.entry(JsonNodeFactory.instance.objectNode().put("text", "case 2 refund"), "refund"));
        story.tell(new DatasetEntryStored(
                story.datasetId,
                EventIds.fresh(),
                "default",
                JsonNodeFactory.instance.objectNode().put("message", "case 6 refund"),
                "refund",
                null,
                JsonNodeFactory.instance
                        .objectNode()
                        .set("checks", JsonNodeFactory.instance.arrayNode().add("nonsense")),
                Instant.now()));

        story.tell(story.requested("[perfect]", 2, null));

        assertThat(story.completed().totals().unjudged()).isEqualTo(2);
        assertThat(story.results())
                .allSatisfy(result -> assertThat(result.passed()).isNull());
        assertThat(story.results().getFirst().reasons().getFirst().detail()).contains("message");
        assertThat(story.results().getLast().reasons().getFirst().detail()).contains("check");
    }

    @Test
    void progressIsToldAndEndsAtTheTotal() {
        story.entries(150).forEach(story::tell);

        story.tell(story.requested("[perfect][slow]", 150, null));

        story.completed();
        List<EvaluationProgressed> progress = story.told(EvaluationProgressed.class);
        assertThat(progress.getFirst().done()).isZero();
        assertThat(progress)
                .hasSizeGreaterThan(1)
                .allSatisfy(one -> assertThat(one.total()).isEqualTo(150));
        assertThat(progress).extracting(EvaluationProgressed::done).isSorted();
    }

    @Test
    void aDatasetWithoutEntriesIsEvaluatedAtOnce() {
        EvaluationRequested request = story.requested("[perfect]", 0, null);

        story.tell(request);

        assertThat(story.completed().end()).isEqualTo(EvaluationEnd.COMPLETED);
        assertThat(story.completed().totals().overall()).isNull();
    }
}
