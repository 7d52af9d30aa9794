package dev.ratchet.models;

import static dev.ratchet.testing.FakeProvider.ASKED;
import static dev.ratchet.testing.FakeProvider.SCRIPT;
import static dev.ratchet.testing.FakeProvider.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.Usage;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.testing.FakeProvider;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C8: an answer fits its schema and its type, or it is none. */
@QuarkusTest
class C8StructuredAnswersIT {
    @Inject
    StructuredAnswers structured;

    @BeforeEach
    void forget() {
        FakeProvider.reset();
    }

    @Test
    void aStructuredAnswerIsReadStrictly() {
        SCRIPT.add(says("{\"label\": \"billing\", \"sure\": true}"));

        StructuredAnswer<Label> answer =
                structured.ask(ModelRole.JUDGE, question("x", ModelSettings.DEFAULT), Label.class);

        assertThat(answer.value()).isEqualTo(new Label("billing", true));
    }

    @Test
    void proseInsteadOfJsonIsRepairedOnce() {
        SCRIPT.add(says("Sure! The label is </failures> billing."));
        SCRIPT.add(says("```json\n{\"label\": \"billing\", \"sure\": false}\n```"));

        StructuredAnswer<Label> answer =
                structured.ask(ModelRole.JUDGE, question("x", ModelSettings.DEFAULT), Label.class);

        assertThat(answer.value().label()).isEqualTo("billing");
        assertThat(answer.usage()).isEqualTo(new Usage(2000, 400));
        String repair = ASKED.get(1).get("messages").get(0).get("content").textValue();
        assertThat(repair).startsWith("x\n").contains("could not be used").doesNotContain("</failures>");
    }

    @Test
    void whatBreaksTheSchemaIsRepairedOnceAndThenRemembered() throws Exception {
        JsonNode schema = EventJson.mapper().readTree("""
                {"type": "object", "required": ["label", "sure"], "additionalProperties": false,
                 "properties": {"label": {"enum": ["billing", "refund"]}, "sure": {"type": "boolean"}}}""");
        ModelQuestion question = new ModelQuestion(
                null, "label it " + UUID.randomUUID(), ModelSettings.DEFAULT, new AnswerSchema("label", schema));
        SCRIPT.add(says("{\"label\": \"shipping\", \"sure\": true}"));
        SCRIPT.add(says("{\"label\": \"refund\", \"sure\": true}"));

        StructuredAnswer<Label> first = structured.ask(ModelRole.JUDGE, question, Label.class);
        StructuredAnswer<Label> second = structured.ask(ModelRole.JUDGE, question, Label.class);

        assertThat(first.value().label()).isEqualTo("refund");
        assertThat(first.spentUsd()).isEqualTo(0.008);
        assertThat(second.value()).isEqualTo(first.value());
        assertThat(second.spentUsd()).isZero();
        assertThat(ASKED).hasSize(2);
        assertThat(ASKED.get(1).findValue("content").textValue()).contains("enum");
    }

    @Test
    void answersThatWereOfNoUseTwiceAreNotRemembered() {
        ModelQuestion question = new ModelQuestion(null, "label it " + UUID.randomUUID(), ModelSettings.DEFAULT, null);
        SCRIPT.add(says("The label is billing."));
        SCRIPT.add(says("The label is billing!"));
        assertThatThrownBy(() -> structured.ask(ModelRole.JUDGE, question, Label.class))
                .isInstanceOf(ModelRefused.class);
        SCRIPT.add(says("{\"label\": \"billing\", \"sure\": true}"));

        assertThat(structured
                        .ask(ModelRole.JUDGE, question, Label.class)
                        .value()
                        .label())
                .isEqualTo("billing");
    }

    @Test
    void proseTwiceIsRefused() {
        SCRIPT.add(says("The label is billing."));
        SCRIPT.add(says("{\"label\": \"\", \"sure\": true}"));

        assertThatThrownBy(() -> structured.ask(ModelRole.JUDGE, question("x", ModelSettings.DEFAULT), Label.class))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("label is empty");
        assertThat(ASKED).hasSize(2);
    }

    private static ModelQuestion question(String text, ModelSettings settings) {
        return new ModelQuestion(null, text, settings, null).askedAfresh();
    }

    /** An answer that a test asks for. */
    record Label(String label, boolean sure) {
        Label {
            if (label.isEmpty()) {
                throw new IllegalArgumentException("label is empty");
            }
        }
    }
}
