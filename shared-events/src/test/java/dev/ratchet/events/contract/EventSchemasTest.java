package dev.ratchet.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.Event;
import dev.ratchet.events.Golden;
import dev.ratchet.events.wire.EventCatalog;
import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSchemasTest {

    static List<Class<? extends Event>> eventTypes() {
        return EventCatalog.all();
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void thePublishedSchemaIsThatOfTheRecord(Class<? extends Event> type) throws IOException {
        ContractFile.schema(type).holdsJson(EventSchemas.of(type));
    }

    @Test
    void noSchemaIsLeftOverFromAnEventThatIsGone() throws IOException {
        List<String> expected = eventTypes().stream()
                .map(type -> type.getSimpleName() + ".v1.json")
                .toList();

        try (var files = Files.list(ContractFile.DOCS.resolve("schemas"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void aGoldenFileIsValid(Class<? extends Event> type) throws IOException {
        assertThat(schema(type).validate(golden(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void aFieldIsRequiredExactlyWhereTheReaderInsistsOnIt(Class<? extends Event> type) throws IOException {
        JsonSchema schema = schema(type);

        for (JsonNode mutant : eachWithOneFieldLess(golden(type))) {
            boolean valid = schema.validate(mutant).isEmpty();

            assertThat(isReadable(mutant, type)).as(mutant.toString()).isEqualTo(valid);
        }
    }

    @Test
    void aValueOfAnEnumIsWrittenInLowerCase() {
        JsonNode state = EventSchemas.of(DeploymentTransitioned.class).at("/$defs/DeploymentState/enum");

        assertThat(state)
                .extracting(JsonNode::textValue)
                .containsExactly(
                        "proposed",
                        "ab_running",
                        "ab_passed",
                        "ab_failed",
                        "shipped",
                        "monitoring",
                        "regressed",
                        "rolled_back",
                        "rejected");
    }

    private static boolean isReadable(JsonNode json, Class<? extends Event> type) {
        try {
            EventJson.read(EventJson.write(json), type);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static JsonSchema schema(Class<? extends Event> type) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(EventSchemas.of(type));
    }

    private static JsonNode golden(Class<? extends Event> type) throws IOException {
        return EventJson.mapper().readTree(Golden.bytes(type));
    }

    /** Every copy of {@code json} that lacks one field, at any depth. */
    private static List<JsonNode> eachWithOneFieldLess(JsonNode json) {
        List<JsonNode> copies = new ArrayList<>();
        if (json instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                copies.add(object.deepCopy().without(field.getKey()));
                eachWithOneFieldLess(field.getValue())
                        .forEach(less -> copies.add(object.deepCopy().set(field.getKey(), less)));
            });
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                eachWithOneFieldLess(array.get(i))
                        .forEach(less -> copies.add(array.deepCopy().set(index, less)));
            }
        }
        return copies;
    }
}
