package dev.ratchet.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.Usage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventJsonTest {

    @Test
    void aTextThatWasCutInTheMiddleOfACharacterCanStillBeWritten() {
        PromptSpec cut = new PromptSpec("1.0.0", "smile \uD83D", null, null, ModelSettings.DEFAULT, null, Grading.NONE);

        assertThat(EventJson.writeText(cut)).contains("smile ?");
    }

    @Test
    void anOptionalJsonNullIsNothing() throws IOException {
        byte[] json = "{\"version\": \"1\", \"template_text\": \"x\", \"output_schema\": null}"
                .getBytes(StandardCharsets.UTF_8);

        PromptSpec spec = EventJson.read(json, PromptSpec.class);

        assertThat(spec.outputSchema()).isNull();
        assertThat(spec.settings()).isEqualTo(ModelSettings.DEFAULT);
        assertThat(EventJson.writeText(spec)).doesNotContain("null");
    }

    @Test
    void whatWeStoredOurselvesIsReadOrReportedAsBroken() {
        assertThat(EventJson.readTrusted("{\"input_tokens\": 1, \"output_tokens\": 2}", Usage.class))
                .isEqualTo(new Usage(1, 2));
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> EventJson.readTrusted("{", Usage.class));
    }

    @Test
    void fieldNamesThatCannotBeStoredAreCleanedToo() throws IOException {
        byte[] json = "{\"a\\u0000\": [\"\\u0000\", 1]}".getBytes(StandardCharsets.UTF_8);

        assertThat(EventJson.read(json, JsonNode.class))
                .isEqualTo(JsonNodeFactory.instance
                        .objectNode()
                        .set(
                                "a\uFFFD",
                                JsonNodeFactory.instance
                                        .arrayNode()
                                        .add("\uFFFD")
                                        .add(1)));
    }
}
