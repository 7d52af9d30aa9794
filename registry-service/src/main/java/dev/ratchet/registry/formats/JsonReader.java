package dev.ratchet.registry.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.registry.domain.imports.Place;
import dev.ratchet.registry.domain.imports.UnreadableFile;
import dev.ratchet.registry.formats.Node.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON, or JSON values one after the other, with their places. */
final class JsonReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(EventJson.MAX_DEPTH)
                    .maxStringLength(Budget.MAX_CHARS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final JsonParser parser;
    private final Budget budget = new Budget();

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /** @throws UnreadableFile where the text is no JSON */
    static List<Node> documents(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonReader reader = new JsonReader(parser);
            List<Node> documents = new ArrayList<>();
            while (parser.nextToken() != null) {
                documents.add(reader.node());
            }
            return documents;
        } catch (StreamConstraintsException e) {
            throw new UnreadableFile(
                    place(e.getLocation()),
                    "nested deeper than " + EventJson.MAX_DEPTH + " levels, or a value is too long");
        } catch (JsonProcessingException e) {
            throw new UnreadableFile(place(e.getLocation()), "not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Node node() throws IOException {
        Place place = place(parser.currentTokenLocation());
        JsonToken token = parser.currentToken();
        String text = token.isScalarValue() ? parser.getText() : "";
        budget.spend(place, text.length());
        return switch (token) {
            case START_OBJECT -> mapping(place);
            case START_ARRAY -> sequence(place);
            case VALUE_STRING -> new Node.Text(place, text, 0);
            case VALUE_TRUE -> new Node.Literal(place, BooleanNode.TRUE);
            case VALUE_FALSE -> new Node.Literal(place, BooleanNode.FALSE);
            case VALUE_NULL -> new Node.Literal(place, NullNode.instance);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(text, place);
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value: " + token);
        };
    }

    private static Node number(String text, Place place) {
        var value = PlainScalar.value(text, place);
        return value == null ? new Node.Text(place, text, 0) : new Node.Literal(place, value);
    }

    private Node mapping(Place place) throws IOException {
        Map<String, Field> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place at = place(parser.currentTokenLocation());
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, new Field(at, node()));
        }
        return new Node.Mapping(place, fields);
    }

    private Node sequence(Place place) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new Node.Sequence(place, items);
    }

    private static Place place(JsonLocation location) {
        return location == null
                ? Place.START
                : new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
