package dev.ratchet.models.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.wire.EventJson;
import org.junit.jupiter.api.Test;

class AnswerKeyTest {

    @Test
    void theSamePartsMakeTheSameKeyAndEachPartCounts() {
        AnswerKey key = AnswerKey.of("chat", "model", 0.5, null, "text", 0);

        assertThat(AnswerKey.of("chat", "model", 0.5, null, "text", 0)).isEqualTo(key);
        assertThat(AnswerKey.of("chat", "model", 0.5, null, "text", 1)).isNotEqualTo(key);
        assertThat(AnswerKey.of("chat", "model", 0.5, "", "text", 0)).isNotEqualTo(key);
        assertThat(AnswerKey.of("chat", "model", 0.5, null, "text0")).isNotEqualTo(key);
        assertThat(key.text()).hasSize(43);
    }

    @Test
    void theOrderInWhichASchemaIsWrittenDoesNotCount() throws Exception {
        JsonNode one = EventJson.mapper().readTree("{\"type\": \"object\", \"properties\": {\"a\": {}, \"b\": {}}}");
        JsonNode other = EventJson.mapper().readTree("{\"properties\": {\"b\": {}, \"a\": {}}, \"type\": \"object\"}");

        assertThat(AnswerKey.of(one)).isEqualTo(AnswerKey.of(other));
    }
}
