package dev.ratchet.registry.domain.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.DatasetEvent.DatasetEntryStored;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.registry.domain.InvalidInput;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryRulesTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    void aJsonNullIsNothing() {
        NewEntry entry = EntryRules.entry(JSON.objectNode(), null, null, JSON.nullNode());

        assertThat(entry.metadata()).isNull();
        assertThatThrownBy(() -> EntryRules.entry(JSON.nullNode(), null, null, null))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("input_data is missing");
    }

    @Test
    void allFieldsTogetherAreAtMost256KilobytesOfUtf8() {
        String half = "ü".repeat(64 * 1024);

        assertThat(EntryRules.entry(JSON.objectNode(), half.substring(1), half, null))
                .isNotNull();
        assertThatThrownBy(() -> EntryRules.entry(JSON.objectNode(), half, half, null))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("the entry has 262146 bytes; the limit is 262144 (256 kB)");
    }

    @Test
    void theDeepestEntryCanStillBeReadFromItsEvent() throws IOException {
        ObjectNode root = nested(89);
        NewEntry entry = EntryRules.entry(root, null, null, null);

        DatasetEntryStored told = EventJson.read(
                EventJson.write(new DatasetEntryStored(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "default",
                        entry.inputData(),
                        null,
                        null,
                        null,
                        Instant.EPOCH)),
                DatasetEntryStored.class);

        assertThat(told.inputData()).isEqualTo(root);
        assertThatThrownBy(() -> EntryRules.entry(nested(90), null, null, null))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("input_data is nested deeper than 90 levels");
    }

    private static ObjectNode nested(int depth) {
        ObjectNode node = JSON.objectNode();
        for (int i = 0; i < depth; i++) {
            node = JSON.objectNode().set("x", node);
        }
        return node;
    }

    @Test
    void numbersStayAsTheyAreWritten() throws IOException {
        String json = "{\"a\":1.10,\"b\":0.1234567890123456789,\"c\":12345678901234567890}";

        assertThat(EntryJson.stored(json)).hasToString(json);
    }
}
