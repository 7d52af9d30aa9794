package dev.ratchet.clustering.domain.synthesis;

import static dev.ratchet.clustering.Failures.PROMPT;
import static dev.ratchet.clustering.Failures.lesson;
import static dev.ratchet.clustering.Failures.passed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.clustering.domain.failures.FailureText;
import dev.ratchet.clustering.domain.failures.Lesson;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalancedTest {
    private final List<Lesson> lessons = List.of(
            lesson("a1", "x", "a", "z"),
            lesson("a2", "x", "a", "z"),
            lesson("a3", "x", "a", "z"),
            lesson("b1", "x", "b", "z"),
            lesson("c1", "x", "c", "z"));

    @Test
    void eachExpectedAnswerHasItsTurn() {
        assertThat(Balanced.pick(lessons, 4)).extracting(Lesson::traceId).containsExactly("a1", "b1", "c1", "a2");
    }

    @Test
    void rightAnswersHaveTheirTurnByWhatTheyAnswer() {
        List<Lesson> right = List.of(pass("a1", "a"), pass("a2", "a"), pass("a3", "a"), pass("b1", "b"));

        assertThat(Balanced.pickPassing(right, 3)).extracting(Lesson::traceId).containsExactly("a1", "b1", "a2");
    }

    private static Lesson pass(String traceId, String output) {
        return new Lesson(traceId, FailureText.of(passed(PROMPT, traceId, traceId, "x", output)));
    }

    @Test
    void allAreTakenWhereThereIsRoom() {
        assertThat(Balanced.pick(lessons, 100)).hasSize(5);
        assertThat(Balanced.pick(List.of(), 100)).isEmpty();
    }
}
