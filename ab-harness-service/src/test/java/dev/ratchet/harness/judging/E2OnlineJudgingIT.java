package dev.ratchet.harness.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.harness.HarnessSettings;
import dev.ratchet.harness.ScriptedModel;
import dev.ratchet.harness.domain.judging.Caps;
import dev.ratchet.harness.domain.judging.JudgingJobs;
import dev.ratchet.harness.domain.judging.LivePrompts;
import dev.ratchet.harness.domain.judging.ProductionAnswer;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.PostgresTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** E2: a sample of production is judged beside the stream, and what the judge says is told as feedback. */
@QuarkusTest
@QuarkusTestResource(HarnessSettings.class)
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "ab_harness"))
class E2OnlineJudgingIT {
    private final JudgingStory story = new JudgingStory();

    @Inject
    ScriptedModel model;

    @Inject
    LivePrompts prompts;

    @Inject
    JudgingJobs jobs;

    @AfterEach
    void disconnect() {
        story.close();
    }

    private void live(int revision, Grading grading) {
        story.live(revision, grading);
        await().until(() -> grading(story).equals(grading));
    }

    private Grading grading(JudgingStory of) {
        return QuarkusTransaction.requiringNew()
                .call(() -> prompts.find(new PromptKey("default", of.prompt)))
                .map(spec -> spec.grading())
                .orElse(new Grading(List.of(), "unknown", List.of()));
    }

    @Test
    void aBadAnswerIsToldAsFeedbackWithTheReason() {
        live(1, JudgingStory.BY_RUBRIC);
        String id = story.traceId();

        story.tell(story.answered(id, "billing"));

        TraceFeedback feedback = story.judged(id);
        assertThat(feedback.score()).isEqualTo(0.2);
        assertThat(feedback.outcome()).isNull();
        assertThat(feedback.expectedOutput()).isNull();
        assertThat(feedback.source()).isEqualTo("ratchet-judge");
        assertThat(feedback.comment()).isEqualTo("correctness 0.20: compared");
        assertThat(feedback.givenAt()).isNotNull();
        Envelope told = story.told().getFirst();
        assertThat(told.source()).isEqualTo("ab-harness-service");
        assertThat(told.subject()).isEqualTo(id);
    }

    @Test
    void onlyTheSampleIsJudged() {
        live(1, JudgingStory.BY_RUBRIC);
        List<String> sampled = story.traceIds(9, true);
        List<String> others = story.traceIds(9, false);

        Stream.concat(others.stream(), sampled.stream()).forEach(id -> story.tell(story.answered(id, "refund")));

        story.awaitTold(9);
        story.staysTold(9);
        assertThat(story.told())
                .extracting(Envelope::subject)
                .containsExactlyInAnyOrderElementsOf(sampled)
                .allSatisfy(id -> assertThat(model.judged(id + ".")).hasSize(1));
        assertThat(others).allSatisfy(id -> assertThat(model.judged(id + ".")).isEmpty());
    }

    @Test
    void aTraceThatComesTwiceIsToldOnceAndTheFeedbackIsNotJudged() {
        live(1, JudgingStory.BY_RUBRIC);
        String id = story.traceId();
        Envelope trace = story.tell(story.answered(id, "billing"));
        story.tellAgain(trace);
        story.judged(id);

        story.tellAgain(trace);
        story.tell(story.answered(id, "billing"));
        story.tellAgain(story.told().getFirst());

        story.staysTold(2); // the second is this test's own repeat
        assertThat(story.told())
                .extracting(Envelope::id)
                .containsOnly(story.told().getFirst().id());
        assertThat(model.judged(id + ".")).hasSize(1);
    }

    @Test
    void whatIsKnownAlreadyIsNotJudged() {
        live(1, JudgingStory.BY_RUBRIC);
        List<String> ids = story.traceIds(5, true);

        story.tell(story.trace(ids.get(0), "billing", null, null, 0.9));
        story.tell(story.trace(ids.get(1), "billing", "refund", null, null));
        story.tell(story.trace(ids.get(2), "billing", null, Outcome.FAILED, null));
        story.tell(story.answered(ids.get(3), "not of the schema"));
        story.tell(story.trace(ids.get(4), "billing", null, Outcome.OK, null));

        story.judged(ids.get(4));
        story.staysTold(1);
        assertThat(model.judged(story.prompt)).hasSize(1);
    }

    @Test
    void feedbackOfAPersonMakesTheJudgeNeedless() {
        live(1, JudgingStory.BY_RUBRIC);
        String id = story.traceId();
        model.goAway(story.prompt);
        story.tell(story.answered(id, "billing"));
        story.tell(story.praise(id));
        String settled = story.traceId();
        story.tell(story.answered(settled, "billing"));
        story.tell(story.praise(settled));
        String open = story.traceId();
        story.tell(story.answered(open, "billing"));

        await().during(Duration.ofSeconds(1)).until(() -> story.told().isEmpty());
        model.comeBack(story.prompt);

        story.judged(open);
        story.staysTold(1);
    }

    @Test
    void onlyPromptsWithSomethingToJudgeAreSampled() {
        live(1, Grading.NONE);
        try (JudgingStory other = new JudgingStory()) {
            other.live(1, JudgingStory.BY_RUBRIC);
            await().until(() -> grading(other).equals(JudgingStory.BY_RUBRIC));
            String id = Stream.generate(story::traceId)
                    .filter(one -> JudgingStory.isSampled(other.prompt, one))
                    .findFirst()
                    .orElseThrow();

            story.tell(story.answered(id, "billing"));
            other.tell(other.answered(id, "billing"));

            other.judged(id);
            story.staysTold(0);
            assertThat(model.judged(id + ".")).hasSize(1);
        }
    }

    @Test
    void dimensionsAreJudgedWithoutARubricAndUndescribedOnesCostNothing() {
        live(1, new Grading(List.of(), null, List.of("tone", "nobody-knows")));
        String id = story.traceId();

        story.tell(story.answered(id, "refund"));

        assertThat(story.judged(id).comment()).isEqualTo("tone 0.90: compared");
        assertThat(model.judged(id + ".")).hasSize(1);
    }

    @Test
    void aLateRevisionDoesNotUndoANewerOne() {
        live(2, Grading.NONE);
        story.live(1, JudgingStory.BY_RUBRIC);
        try (JudgingStory later = new JudgingStory()) {
            later.live(1, JudgingStory.BY_RUBRIC);

            await().until(() -> grading(later).equals(JudgingStory.BY_RUBRIC));
        }

        assertThat(grading(story)).isEqualTo(Grading.NONE);
    }

    @Test
    void whatIsOverIsForgottenAfterItsTime() {
        PromptKey prompt = new PromptKey("default", story.prompt);
        ProductionAnswer answer = new ProductionAnswer(prompt, "t-1", JsonNodeFactory.instance.objectNode(), "refund");
        Caps caps = new Caps(10, 10);
        assertThat(open(answer, caps)).isTrue();
        assertThat(open(answer, caps)).isFalse();
        QuarkusTransaction.requiringNew().run(() -> jobs.settle(prompt, "t-1"));

        int early = QuarkusTransaction.requiringNew().call(() -> jobs.forget(Duration.ofDays(8)));
        assertThat(early).isZero();
        assertThat(open(answer, caps)).isFalse();
        int late = QuarkusTransaction.requiringNew().call(() -> jobs.forget(Duration.ZERO));

        assertThat(late).isPositive();
        assertThat(open(answer, caps)).isTrue();
    }

    private boolean open(ProductionAnswer answer, Caps caps) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.open(answer, caps, Duration.ofHours(1)));
    }
}
