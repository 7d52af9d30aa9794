package dev.ratchet.harness.application.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.data.Usage;
import dev.ratchet.harness.application.grading.JudgeQuestions.Material;
import dev.ratchet.harness.domain.grading.Dimension;
import dev.ratchet.harness.domain.grading.Opinion;
import dev.ratchet.harness.domain.grading.Preference;
import dev.ratchet.models.LanguageModels;
import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.ModelRefused;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A judge that is asked several times about the same. */
class JudgeTest {
    private static final Dimension TONE = new Dimension("tone", "Is it warm?");
    private static final Material MATERIAL =
            new Material(JsonNodeFactory.instance.objectNode().put("message", "hi"), "Be warm.", null);

    private final Deque<String> says = new ArrayDeque<>();
    private final LanguageModels models = (role, question) -> {
        String text = says.remove();
        if (text.equals("refuses")) {
            throw new ModelRefused("not this");
        }
        return new ModelAnswer(text, new Usage(10, 1), Duration.ofMillis(1), 0.5, "scripted");
    };

    @Test
    void theMedianCountsAndAllIsPaidFor() {
        says.addAll(List.of(score("0.1"), score("0.9"), score("0.8")));

        Opinion opinion = new Judge(models, 3).score(TONE, MATERIAL, "Hello!");

        assertThat(opinion.score()).isEqualTo(0.8);
        assertThat(opinion.spent().calls()).isEqualTo(3);
        assertThat(opinion.spent().costUsd()).isEqualTo(1.5);
    }

    @Test
    void oneRefusalAmongSeveralDoesNoHarm() {
        says.addAll(List.of(score("0.9"), "refuses", score("0.7")));

        assertThat(new Judge(models, 3).score(TONE, MATERIAL, "Hello!").score()).isEqualTo(0.8);
    }

    @Test
    void answersOfNoUseAreCountedTooAndLeaveNoOpinion() {
        says.addAll(List.of("well", "well", "refuses"));

        Opinion opinion = new Judge(models, 2).score(TONE, MATERIAL, "Hello!");

        assertThat(opinion.score()).isNull();
        assertThat(opinion.feedback()).startsWith("unjudged: ");
        assertThat(opinion.spent().calls()).isEqualTo(2);
    }

    @Test
    void theMajorityOfSeveralComparisonsCounts() {
        says.addAll(List.of(
                winner("first"),
                winner("second"),
                winner("first"),
                winner("first"),
                winner("first"),
                winner("second")));

        Preference preference = new Judge(models, 3).compare(MATERIAL, "Hello!", "Go away.");

        assertThat(preference.choice()).isEqualTo(Preference.Choice.LIVE);
        assertThat(preference.spent().calls()).isEqualTo(6);
    }

    private static String score(String score) {
        return "{\"feedback\": \"why\", \"score\": " + score + "}";
    }

    private static String winner(String winner) {
        return "{\"feedback\": \"why\", \"winner\": \"" + winner + "\"}";
    }
}
