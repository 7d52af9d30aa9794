package dev.ratchet.harness.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.harness.HarnessSettings;
import dev.ratchet.harness.ScriptedModel;
import dev.ratchet.harness.application.judging.JudgeTrace;
import dev.ratchet.harness.domain.jobs.Lease;
import dev.ratchet.harness.domain.judging.Caps;
import dev.ratchet.harness.domain.judging.JudgingJob;
import dev.ratchet.harness.domain.judging.JudgingJobs;
import dev.ratchet.harness.domain.judging.LivePrompts;
import dev.ratchet.harness.domain.judging.ProductionAnswer;
import dev.ratchet.models.ModelQuestion;
import dev.ratchet.models.Work;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.PostgresTestResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** E2: a judge that is away, talks nonsense, is too expensive or dies says neither pass nor fail. */
@QuarkusTest
@QuarkusTestResource(HarnessSettings.class)
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "ab_harness"))
class E2OnlineJudgingFaultsIT {
    private final JudgingStory story = new JudgingStory();

    @Inject
    ScriptedModel model;

    @Inject
    LivePrompts prompts;

    @Inject
    JudgingJobs jobs;

    @Inject
    JudgeTrace judging;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void live() {
        story.live(1, JudgingStory.BY_RUBRIC);
        await().until(() -> QuarkusTransaction.requiringNew()
                .call(() -> prompts.find(new PromptKey("default", story.prompt)))
                .isPresent());
    }

    @AfterEach
    void disconnect() {
        story.close();
    }

    private double ended(String end) {
        return metrics.counter("ratchet.harness.online.judgements", "end", end).count();
    }

    @Test
    void whileTheJudgeIsAwayTheTraceWaits() {
        String id = story.traceId();
        model.goAway(id + ".");
        story.tell(story.answered(id, "billing"));
        story.staysTold(0);

        model.comeBack(id + ".");

        assertThat(story.judged(id).score()).isEqualTo(0.2);
        story.staysTold(1);
    }

    @Test
    void aJudgeThatIsAwayForTooLongIsNotAskedAnyMore() {
        PromptKey prompt = new PromptKey("default", story.prompt);
        ProductionAnswer answer = new ProductionAnswer(
                prompt, "t-1", JsonNodeFactory.instance.objectNode().put("message", story.prompt), "refund");
        QuarkusTransaction.requiringNew().run(() -> jobs.open(answer, new Caps(1, 1), Duration.ofHours(1)));
        Lease lease = new Lease(ProductionAnswer.judgementId(prompt, "t-1"), 0);
        double before = ended("given_up");

        judging.run(new JudgingJob(lease, answer, 9, Duration.ofMinutes(46)));

        assertThat(ended("given_up")).isEqualTo(before + 1);
        assertThat(model.judged(story.prompt)).isEmpty();
        assertThatThrownBy(() -> judging.run(new JudgingJob(lease, answer, 9, Duration.ofMinutes(46))))
                .isInstanceOf(Lease.Lost.class);
    }

    @Test
    void garbageIsNeitherAPassNorAFailure() {
        String id = story.traceId();
        double before = ended("unjudged");
        model.garble(id + ".");

        story.tell(story.answered(id, "billing"));

        await().until(() -> ended("unjudged") == before + 1);
        story.staysTold(0);
        assertThat(model.judged(id + ".")).hasSizeBetween(1, 2); // the answer and at most one repair
    }

    @Test
    void withoutMoneyNothingIsToldAndNothingIsAskedAgain() {
        String id = story.traceId();
        double before = ended("out_of_budget");
        model.impoverish(id + ".");
        story.tell(story.answered(id, "billing"));
        await().until(() -> ended("out_of_budget") == before + 1);

        model.enrich(id + ".");

        story.staysTold(0);
        assertThat(model.judged(id + ".")).isEmpty();
    }

    @Test
    void theJudgementsOfAPromptShareABudgetForTheDay() {
        List<String> ids = story.traceIds(2, true);

        ids.forEach(id -> story.tell(story.answered(id, "refund")));

        story.awaitTold(2);
        assertThat(model.judged(story.prompt)).extracting(ModelQuestion::work).allSatisfy(work -> {
            assertThat(work).isNotNull();
            assertThat(work).returns("default", Work::project).returns(story.prompt, Work::promptName);
            assertThat(work).returns(0.5, Work::limitUsd);
            assertThat(work.job()).matches("online-judging/default/" + story.prompt + "/\\d{4}-\\d\\d-\\d\\d");
        });
    }

    @Test
    void aFloodIsCapped() {
        List<String> ids = story.traceIds(20, true);

        ids.forEach(id -> story.tell(story.answered(id, "refund")));

        story.awaitTold(12);
        story.staysTold(12);
        assertThat(model.judged(story.prompt)).hasSize(12);
    }

    @Test
    void aWorkerThatDiesIsReplacedAndTheScoreIsToldOnce() {
        String id = story.traceId();
        model.crashJudgeOnce(id + ".");

        story.tell(story.answered(id, "billing"));

        assertThat(story.judged(id).score()).isEqualTo(0.2);
        story.staysTold(1);
        assertThat(model.hasCrashed("judge of " + id + ".")).isTrue();
    }
}
