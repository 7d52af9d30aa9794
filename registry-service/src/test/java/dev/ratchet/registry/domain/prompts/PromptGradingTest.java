package dev.ratchet.registry.domain.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.registry.domain.InvalidInput;
import org.junit.jupiter.api.Test;

class PromptGradingTest {

    @Test
    void metadataThatSaysNothingOfGradingGradesNothing() throws JsonProcessingException {
        assertThat(PromptGrading.of(json("{}"))).isEqualTo(Grading.NONE);
        assertThat(PromptGrading.of(json("{\"constraints\":null,\"rubric\":null,\"dimensions\":null}")))
                .isEqualTo(Grading.NONE);
    }

    @Test
    void aRubricHasAMeasure() throws JsonProcessingException {
        assertThat(PromptGrading.of(json("{\"rubric\":\"" + "x".repeat(8_000) + "\"}"))
                        .rubric())
                .hasSize(8_000);
        assertThatThrownBy(() -> PromptGrading.of(json("{\"rubric\":\"" + "x".repeat(8_001) + "\"}")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("8000");
    }

    @Test
    void aKeptVersionWhoseMetadataMeantSomethingElseStaysReadable() throws JsonProcessingException {
        JsonNode old = json("{\"temperature\":0,\"constraints\":\"be brief\"}");

        PromptSpec kept = PromptMetadata.kept("1.0.0", "{a}", null, null, old);

        assertThat(kept.settings().temperature()).isZero();
        assertThat(kept.grading()).isEqualTo(Grading.NONE);
        assertThatThrownBy(() -> PromptMetadata.spec("1.0.0", "{a}", null, null, old))
                .isInstanceOf(InvalidInput.class);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return EventJson.mapper().readTree(text);
    }
}
