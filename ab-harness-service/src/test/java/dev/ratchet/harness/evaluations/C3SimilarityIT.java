package dev.ratchet.harness.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.EvaluationEvent.EvaluationCompleted;
import dev.ratchet.events.EvaluationEvent.EvaluationRequested;
import dev.ratchet.events.data.ExampleResult;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.harness.HarnessSettings;
import dev.ratchet.harness.MovableEmbeddings;
import dev.ratchet.harness.ScriptedModel;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** C3: checks of kind {@code similar}, told by the vectors of the model in this process. */
@QuarkusTest
@QuarkusTestResource(HarnessSettings.class)
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "ab_harness"))
class C3SimilarityIT {
    private static final String WANTED = "The guest asks for fresh towels.";

    private final EvaluationStory story = new EvaluationStory();

    @Inject
    MovableEmbeddings embeddings;

    @AfterEach
    void disconnect() {
        story.close();
    }

    @Test
    void whatMeansTheSamePassesAndWhatMeansSomethingElseFailsAndSaysWhy() {
        tell("A visitor wants new towels in the room.", similar(false));
        tell("The customer would like clean towels to be brought.", similar(false));
        tell("The invoice shows the wrong company.", similar(false));

        story.tell(requested(3));

        assertThat(story.completed().totals().passed()).isEqualTo(2);
        assertThat(story.results()).extracting(ExampleResult::passed).containsExactly(true, true, false);
        ExampleResult unlike = story.results().getLast();
        assertThat(unlike.formatOk()).isTrue();
        assertThat(unlike.reasons()).extracting(FailureReason::kind).containsExactly(FailureKind.CHECK);
        assertThat(unlike.reasons().getFirst().detail())
                .matches(
                        "similar: is similar to «The guest asks for fresh towels\\.» by 0(\\.\\d+)?, must be at least 0\\.6");
    }

    @Test
    void whatMustNotMeanTheSameFailsWhereItDoes() {
        tell("A visitor wants new towels in the room.", similar(true));
        tell("The invoice shows the wrong company.", similar(true));

        story.tell(requested(2));

        story.completed();
        assertThat(story.results()).extracting(ExampleResult::passed).containsExactly(false, true);
        assertThat(story.results().getFirst().reasons().getFirst().detail())
                .matches("not_similar: is similar to «.*» by 0\\.\\d+, must be less than 0\\.6");
    }

    @Test
    void whileTheVectorsAreAwayTheEvaluationWaitsAndJudgesNobody() {
        String place = "room " + story.id;
        embeddings.goAway(place);
        tell("A visitor wants new towels in " + place + ".", similar(false));

        story.tell(requested(1));
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(5))
                .until(() -> story.told(EvaluationCompleted.class).isEmpty());
        embeddings.comeBack(place);

        assertThat(story.completed().totals().examples()).isEqualTo(1);
        assertThat(story.completed().totals().unjudged()).isZero();
        story.staysCompletedOnce();
    }

    private void tell(String answer, ObjectNode checks) {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("answer", answer);
        story.tell(story.entry(input, null, checks));
    }

    private static ObjectNode similar(boolean not) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        metadata.putArray("checks")
                .addObject()
                .put("kind", "similar")
                .put("not", not)
                .put("value", WANTED)
                .put("min", 0.6);
        return metadata;
    }

    private EvaluationRequested requested(int entries) {
        PromptSpec echo = new PromptSpec(
                "1.0.0",
                ScriptedModel.ECHO + "{answer}",
                null,
                null,
                ModelSettings.DEFAULT,
                null,
                new Grading(List.of(), null, List.of()));
        return story.requested(echo, entries, null);
    }
}
