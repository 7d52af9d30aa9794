package dev.ratchet.harness.domain.evaluations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.data.ExampleResult;
import org.junit.jupiter.api.Test;

class ShorteningTest {

    @Test
    void shortTextsStayAsTheyAre() {
        ExampleResult result = Samples.passed(1).result();

        assertThat(Shortening.of(result)).isEqualTo(result);
    }

    @Test
    void longTextsAreCutAndSaySo() {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("message", "m".repeat(5_000));

        ExampleResult cut = Shortening.of(Samples.result(Samples.entry(1), input, "o".repeat(5_000), 1, true));

        assertThat(cut.output()).hasSize(2_001).endsWith("…");
        assertThat(cut.input().get("message").textValue()).hasSize(2_001).endsWith("…");
    }

    @Test
    void anInputOfManyFieldsIsCutAsAWhole() {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < 100; i++) {
            input.put("field" + i, "m".repeat(500));
        }

        ExampleResult cut = Shortening.of(Samples.result(Samples.entry(1), input, null, 1, true));

        assertThat(cut.input().get("shortened").textValue()).hasSize(2_001);
    }

    @Test
    void noCharacterIsCutInHalf() {
        String output = "x".repeat(1_999) + "😀😀";

        ExampleResult cut =
                Shortening.of(Samples.result(Samples.entry(1), JsonNodeFactory.instance.objectNode(), output, 1, true));

        assertThat(cut.output()).isEqualTo("x".repeat(1_999) + "…");
    }
}
