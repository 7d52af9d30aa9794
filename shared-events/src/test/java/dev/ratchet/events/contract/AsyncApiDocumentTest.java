package dev.ratchet.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ratchet.events.Event;
import dev.ratchet.events.wire.EventCatalog;
import dev.ratchet.events.wire.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The checked-in AsyncAPI file against the code: it is what the code makes, and that says what it should. */
class AsyncApiDocumentTest {
    private static final ContractFile FILE = new ContractFile(ContractFile.DOCS.resolve("asyncapi.yaml"));

    static List<Class<? extends Event>> eventTypes() {
        return EventCatalog.all();
    }

    @BeforeAll
    static void theFileIsWhatTheCodeMakes() throws IOException {
        FILE.holds(AsyncApiDocument.yaml());
    }

    @ParameterizedTest
    @EnumSource
    void everyTopicIsAChannelWithItsSettings(Topic topic) throws IOException {
        JsonNode channel = document().at("/channels/" + AsyncApiDocument.name(topic));
        JsonNode kafka = channel.at("/bindings/kafka");

        assertThat(channel.path("address").textValue()).isEqualTo(topic.topicName());
        assertThat(kafka.path("partitions").intValue()).isEqualTo(topic.partitions());
        assertThat(kafka.at("/topicConfiguration/retention.ms").asText())
                .isEqualTo(topic.settings().get("retention.ms"));
        assertThat(kafka.at("/topicConfiguration/cleanup.policy/0").asText())
                .isEqualTo(topic.settings().get("cleanup.policy"));
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void everyEventIsAMessageOfItsTopicWithItsSchema(Class<? extends Event> event) throws IOException {
        JsonNode message = document().at("/components/messages/" + event.getSimpleName());
        String channel = AsyncApiDocument.name(Topic.of(event));

        assertThat(message.path("name").textValue()).isEqualTo(EventCatalog.typeOf(event));
        assertThat(ContractFile.DOCS.resolve(message.at("/payload/schema/$ref").textValue()))
                .isRegularFile();
        assertThat(document()
                        .at("/channels/" + channel + "/messages/" + event.getSimpleName() + "/$ref")
                        .textValue())
                .isEqualTo("#/components/messages/" + event.getSimpleName());
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        JsonNode document = document();

        assertThat(document.findValues("$ref"))
                .extracting(JsonNode::textValue)
                .filteredOn(ref -> ref.startsWith("#"))
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
    }

    private static JsonNode document() throws IOException {
        return new YAMLMapper().readTree(Files.readString(FILE.path()));
    }
}
