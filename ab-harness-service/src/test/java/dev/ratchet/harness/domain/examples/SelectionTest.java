package dev.ratchet.harness.domain.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.Split;
import dev.ratchet.harness.domain.replays.Qualification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
    private static final String LONG_TEXT = "I have been waiting for my refund since the second week of May";

    @Test
    void noInputIsUsedTwiceAndSessionsStayTogether() {
        List<Example> chosen = new Selection(List.of())
                .choose(
                        List.of(
                                example("a", "s1", "one"),
                                example("b", "s2", "two"),
                                example("c", "s1", "three"),
                                example("d", "s3", "one")),
                        10);

        assertThat(chosen).extracting(Example::traceId).containsExactly("a", "c", "b");
        assertThat(Selection.sessions(chosen)).hasSize(2);
    }

    @Test
    void sessionsAndInputsThatWereUsedBeforeAreLeftOut() {
        List<Example> chosen = new Selection(List.of(example("a", "s1", "one")))
                .choose(List.of(example("b", "s1", "two"), example("c", "s2", "one"), example("d", "s3", "three")), 10);

        assertThat(chosen).extracting(Example::traceId).containsExactly("d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Label {message}|0",
                "Label this|1",
                "Label {message} of {customer}|1",
                "Label {{ message }}, please|0",
                "i have been waiting for  my refund since the second week of may is a refund. {message}|1",
                "I have been waiting for my refund. {message}|0",
            })
    void aCandidateHasTheVariablesOfTheLivePromptAndRecitesNoExample(String template, int disqualified) {
        PromptSpec live =
                new PromptSpec("1.0.0", "Name {message}", null, null, ModelSettings.DEFAULT, null, Grading.NONE);

        Qualification qualification = Qualification.of(
                live, List.of(live.withTemplate("1.1.0", template)), List.of(example("a", "s", LONG_TEXT)));

        assertThat(qualification.disqualified()).hasSize(disqualified);
        assertThat(qualification.qualified()).hasSize(1 - disqualified);
    }

    private static Example example(String traceId, String unit, String message) {
        return new Example(
                traceId, unit, Split.TEST, JsonNodeFactory.instance.objectNode().put("message", message), null);
    }
}
