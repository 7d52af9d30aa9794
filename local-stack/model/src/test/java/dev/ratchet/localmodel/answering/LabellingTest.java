package dev.ratchet.localmodel.answering;

import static dev.ratchet.localmodel.Asking.accuracy;
import static dev.ratchet.localmodel.Asking.ask;
import static dev.ratchet.localmodel.Asking.askFor;
import static dev.ratchet.localmodel.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.localmodel.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** On messages of hotel guests that no prompt shows: 12 labels, 10 messages each. */
class LabellingTest {
    private static final Messages MESSAGES = Messages.ofHotelGuests();
    private static final String NAMES_ALONE =
            prompt(MESSAGES.labels().stream().map(label -> "- " + label).collect(Collectors.joining("\n")));
    private static final String DESCRIBED = prompt(described(MESSAGES.labels()));
    private static final String LATE = "May we stay in the room until the evening on the day we leave?";

    @Test
    void descriptions_help_and_examples_help_more() {
        double names = accuracy(NAMES_ALONE);
        double described = accuracy(DESCRIBED);
        double shown = accuracy(with(examples(8), DESCRIBED));
        double shownWithoutDescriptions = accuracy(with(examples(8), NAMES_ALONE));
        report("names alone", names);
        report("described", described);
        report("described, 8 examples a label", shown);
        report("names, 8 examples a label", shownWithoutDescriptions);

        assertThat(described).isGreaterThan(names + 0.15);
        assertThat(shown).isGreaterThan(described + 0.04);
        assertThat(shownWithoutDescriptions).isGreaterThan(names + 0.2);
        assertThat(accuracy(with(examples(1), NAMES_ALONE))).isBetween(names + 0.04, shownWithoutDescriptions - 0.04);
    }

    @Test
    void wrong_descriptions_and_wrong_examples_hurt() {
        List<String> shifted = new ArrayList<>(MESSAGES.labels());
        Collections.rotate(shifted, 1);
        double wronglyDescribed = accuracy(prompt(described(shifted)));
        report("described wrongly", wronglyDescribed);

        assertThat(wronglyDescribed).isLessThan(accuracy(NAMES_ALONE) - 0.2);
        assertThat(accuracy(with(mislabelled(), DESCRIBED))).isLessThan(accuracy(DESCRIBED) - 0.2);
    }

    @Test
    void talks_where_nothing_says_what_the_answer_must_look_like() {
        String talkative = DESCRIBED.replace("Answer with only the label.", "");

        String answer = ask(talkative, LATE);

        assertThat(answer).contains("late departure").hasSizeGreaterThan(30);
        assertThat(accuracy(talkative)).isZero();
        assertThat(MESSAGES.heldOut().stream()
                        .map(message -> ask(talkative, message.text()).replaceAll("[a-z]+ [a-z]+[.*\"]", ""))
                        .distinct()
                        .count())
                .isGreaterThan(4);
    }

    @Test
    void mostly_keeps_a_soft_rule() {
        String soft = DESCRIBED.replace("Answer with only the label.", "Answer with the label.");

        assertThat(accuracy(soft)).isBetween(accuracy(DESCRIBED) * 0.7, accuracy(DESCRIBED) - 0.03);
    }

    @Test
    void writes_the_answer_as_the_prompt_asks() {
        assertThat(ask(DESCRIBED, LATE)).isEqualTo("late_departure");
        assertThat(ask(with("Write it in upper case.", DESCRIBED), LATE)).isEqualTo("LATE_DEPARTURE");
        assertThat(json(ask(DESCRIBED.replace("only the label", "JSON only, with the key \"intent\""), LATE)))
                .isEqualTo(json("{\"intent\": \"late_departure\"}"));
    }

    @Test
    void fits_a_response_schema() {
        String schema = """
                {"type": "object", "properties": {
                  "label": {"type": "string", "enum": ["early_arrival", "late_departure", "noise"]},
                  "confidence": {"type": "number"}, "reason": {"type": "string"}}}""";

        JsonNode answer = askFor(schema, "Label the message.\n\nMessage: " + LATE);

        assertThat(answer.path("label").asText()).isEqualTo("late_departure");
        assertThat(answer.path("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(answer.path("reason").asText()).isNotBlank();
    }

    @Test
    void gives_the_same_answer_again() {
        for (Messages.Labelled message : MESSAGES.heldOut()) {
            String prompt = "Which of dining, noise, transport is it?\n\nMessage: " + message.text();

            assertThat(ask(prompt)).isEqualTo(ask(prompt));
        }
    }

    private static String prompt(String labels) {
        return "Classify the guest's message.\n\nLabels:\n" + labels
                + "\n\nAnswer with only the label.\n\nMessage: {message}";
    }

    private static String described(List<String> describedAs) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < describedAs.size(); i++) {
            lines.add("- " + MESSAGES.labels().get(i) + ": "
                    + Messages.DESCRIPTIONS.getOrDefault(describedAs.get(i), ""));
        }
        return String.join("\n", lines);
    }

    private static String with(String section, String prompt) {
        return prompt.replace("\n\nMessage:", "\n\n" + section + "\n\nMessage:");
    }

    private static String examples(int each) {
        return MESSAGES.labels().stream()
                .flatMap(label -> MESSAGES.seen().stream()
                        .filter(message -> message.label().equals(label))
                        .limit(each))
                .map(message -> "\"" + message.text() + "\" -> " + message.label())
                .collect(Collectors.joining("\n", "Examples:\n", ""));
    }

    private static String mislabelled() {
        List<String> labels = MESSAGES.labels();
        return MESSAGES.seen().stream()
                .map(message -> "\"" + message.text() + "\" -> "
                        + labels.get((labels.indexOf(message.label()) + 1) % labels.size()))
                .collect(Collectors.joining("\n", "Examples:\n", ""));
    }

    private static void report(String prompt, double accuracy) {
        System.out.printf("held-out accuracy, %s: %.3f%n", prompt, accuracy);
    }
}
