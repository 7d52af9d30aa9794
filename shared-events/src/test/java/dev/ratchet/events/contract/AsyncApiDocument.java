package dev.ratchet.events.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ratchet.events.Event;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.wire.Envelope.Header;
import dev.ratchet.events.wire.EventCatalog;
import dev.ratchet.events.wire.Topic;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The AsyncAPI 3.0 description of the topics, made from the code. */
final class AsyncApiDocument {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private AsyncApiDocument() {}

    static String yaml() throws IOException {
        return "# Made from the code by AsyncApiDocumentTest; change the code and run it with -Dcontract.write=true.\n"
                + YAML.writeValueAsString(document());
    }

    private static ObjectNode document() {
        ObjectNode document = object().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Ratchet")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "The topics over which prompts are improved. Events are CloudEvents 1.0 in binary mode.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0.txt");
        document.put("defaultContentType", "application/json");
        document.putObject("servers")
                .putObject("local")
                .put("host", "localhost:9092")
                .put("protocol", "kafka")
                .put("description", "What ./ratchet up starts");
        ObjectNode channels = document.putObject("channels");
        Arrays.stream(Topic.values()).forEach(topic -> channels.set(name(topic), channel(topic)));
        ObjectNode operations = document.putObject("operations");
        Participant.all().forEach(participant -> addOperations(operations, participant));
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        EventCatalog.all().forEach(event -> messages.set(event.getSimpleName(), message(event)));
        components.putObject("schemas").set("CloudEventHeaders", headers());
        return document;
    }

    private static ObjectNode channel(Topic topic) {
        ObjectNode channel = object().put("address", topic.topicName());
        ObjectNode messages = channel.putObject("messages");
        eventsOf(topic).forEach(event -> messages.set(event.getSimpleName(), ref("#/components/messages/", event)));
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka").put("partitions", topic.partitions());
        ObjectNode settings = kafka.putObject("topicConfiguration");
        settings.putArray("cleanup.policy").add(topic.settings().get("cleanup.policy"));
        settings.put("retention.ms", Long.parseLong(setting(topic, "retention.ms")));
        settings.put("max.message.bytes", Integer.parseInt(setting(topic, "max.message.bytes")));
        kafka.put("bindingVersion", "0.5.0");
        return channel;
    }

    private static String setting(Topic topic, String name) {
        return topic.settings().getOrDefault(name, "");
    }

    private static void addOperations(ObjectNode operations, Participant participant) {
        for (Topic topic : Topic.values()) {
            addOperation(operations, participant, "send", topic, participant.sent());
            addOperation(operations, participant, "receive", topic, participant.received());
        }
    }

    private static void addOperation(
            ObjectNode operations,
            Participant participant,
            String action,
            Topic topic,
            List<Class<? extends Event>> events) {
        List<Class<? extends Event>> here =
                events.stream().filter(event -> Topic.of(event) == topic).toList();
        if (here.isEmpty()) {
            return;
        }
        ObjectNode operation = operations
                .putObject(participant.operationPrefix() + "_" + action + "_" + name(topic))
                .put("action", action);
        operation.putArray("tags").addObject().put("name", participant.module());
        operation.putObject("channel").put("$ref", "#/channels/" + name(topic));
        ArrayNode messages = operation.putArray("messages");
        here.forEach(event -> messages.add(ref("#/channels/" + name(topic) + "/messages/", event)));
    }

    private static ObjectNode message(Class<? extends Event> event) {
        ObjectNode message = object().put("name", EventCatalog.typeOf(event))
                .put("title", event.getSimpleName())
                .put("contentType", "application/json");
        if (event == TraceRecorded.class) {
            message.put("description", "With the CloudEvents headers of the other messages, or with no header at all");
        } else {
            message.putObject("headers").put("$ref", "#/components/schemas/CloudEventHeaders");
        }
        message.putObject("payload")
                .put("schemaFormat", "application/schema+json;version=draft-2020-12")
                .putObject("schema")
                .put("$ref", "./schemas/" + event.getSimpleName() + ".v1.json");
        return message;
    }

    private static ObjectNode headers() {
        ObjectNode headers = object().put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        properties.putObject(Header.SPEC_VERSION).put("const", "1.0");
        properties.putObject(Header.ID).put("type", "string").put("format", "uuid");
        properties.putObject(Header.TYPE).put("type", "string").put("pattern", "^dev\\.ratchet\\.[A-Za-z]+\\.v1$");
        properties.putObject(Header.SOURCE).put("type", "string");
        properties.putObject(Header.TIME).put("type", "string").put("format", "date-time");
        properties.putObject(Header.SUBJECT).put("type", "string");
        properties.putObject(Header.CONTENT_TYPE).put("const", "application/json");
        properties.putObject(Header.TRACEPARENT).put("type", "string");
        ArrayNode required = headers.putArray("required");
        List.of(Header.SPEC_VERSION, Header.ID, Header.TYPE, Header.SOURCE).forEach(required::add);
        return headers;
    }

    static List<Class<? extends Event>> eventsOf(Topic topic) {
        return EventCatalog.all().stream()
                .filter(event -> Topic.of(event) == topic)
                .toList();
    }

    static String name(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode ref(String prefix, Class<? extends Event> event) {
        return object().put("$ref", prefix + event.getSimpleName());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
