package dev.ratchet.harness.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.ratchet.events.DatasetEvent.DatasetEntryStored;
import dev.ratchet.events.EvaluationEvent.EvaluationCompleted;
import dev.ratchet.events.EvaluationEvent.EvaluationRequested;
import dev.ratchet.events.EvaluationEvent.ExamplesEvaluated;
import dev.ratchet.events.data.Check;
import dev.ratchet.events.data.EvaluationEnd;
import dev.ratchet.events.data.EvaluationTotals;
import dev.ratchet.events.data.ExampleResult;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.harness.HarnessProcess;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.FakeProvider;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C2: pulls the plug in the middle of an evaluation; what readers see, and what is paid, is as if nothing had happened. */
class C2EvaluationCrashIT {
    private static final int ENTRIES = 200;
    private static final int CONCURRENCY = 8;
    private static final String BROKER = EmbeddedKafka.separate();

    private final FakeProvider provider = new FakeProvider();
    private final Map<String, String> settings = new HashMap<>(Map.of(
            "RATCHET_EVALUATION_CONCURRENCY",
            Integer.toString(CONCURRENCY),
            "RATCHET_EVALUATION_LEASE",
            "2s",
            "RATCHET_EVALUATION_PROGRESS_INTERVAL",
            "100ms",
            "RATCHET_MODELS_CONCURRENCY_GENERATION",
            Integer.toString(CONCURRENCY)));

    @BeforeEach
    void startTheModel() {
        settings.putAll(provider.start());
        FakeProvider.reset();
        FakeProvider.OTHERWISE.set(FakeProvider.takes(100, FakeProvider.says("refund")));
    }

    @AfterEach
    void stopTheModel() {
        provider.stop();
    }

    @Test
    void aProcessThatIsKilledIsReplacedAndNothingIsLostDoubledOrPaidTwice() {
        try (EvaluationStory story = new EvaluationStory(BROKER)) {
            List<DatasetEntryStored> entries = story.entries(ENTRIES);
            entries.forEach(story::tell);
            story.tell(requested(story));

            killAfter(ENTRIES / 4, story);
            assertThat(story.facts(EvaluationCompleted.class)).isEmpty();
            try (HarnessProcess second = harness()) {
                story.completed();
                story.staysCompletedOnce();
                assertThat(second.isAlive()).isTrue();
            }

            EvaluationCompleted completed =
                    story.facts(EvaluationCompleted.class).getFirst();
            EvaluationTotals totals = completed.totals();
            assertThat(completed.end()).isEqualTo(EvaluationEnd.COMPLETED);
            assertThat(totals.examples()).isEqualTo(ENTRIES);
            assertThat(totals.passed()).isEqualTo(ENTRIES / 2);
            assertThat(totals.failed()).isEqualTo(ENTRIES / 2);
            assertThat(totals.calls()).isEqualTo(ENTRIES);
            assertThat(results(story))
                    .extracting(ExampleResult::entryId)
                    .containsExactlyElementsOf(
                            entries.stream().map(DatasetEntryStored::entryId).toList());
            assertThat(FakeProvider.ASKED).hasSizeBetween(ENTRIES, ENTRIES + CONCURRENCY);
        }
    }

    /** Every answer is held to a similarity, too, so that the model of vectors is a part of what is killed. */
    private static EvaluationRequested requested(EvaluationStory story) {
        TextNode wanted = TextNode.valueOf("The guest would like the money back");
        Check similar = new Check(Check.Kind.SIMILAR, false, wanted, null, 0.3, null, null);
        PromptSpec prompt = story.requested("", ENTRIES, null).prompt();
        return story.requested(prompt.withGrading(new Grading(List.of(similar), null, List.of())), ENTRIES, null);
    }

    private void killAfter(int results, EvaluationStory story) {
        try (HarnessProcess first = harness()) {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> results(story).size() >= results);
            assertThat(first.isAlive()).isTrue();
        }
    }

    private HarnessProcess harness() {
        return new HarnessProcess(BROKER, "ab_harness_crash", settings);
    }

    private static List<ExampleResult> results(EvaluationStory story) {
        return story.facts(ExamplesEvaluated.class).stream()
                .flatMap(batch -> batch.results().stream())
                .toList();
    }
}
