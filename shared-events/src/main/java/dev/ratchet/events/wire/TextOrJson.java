package dev.ratchet.events.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** Reads a text that an agent may also have written as a JSON value; a value is kept as its compact text. */
public final class TextOrJson extends StdDeserializer<String> {
    private static final long serialVersionUID = 1L;

    public TextOrJson() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            default -> context.readTree(parser).toString();
        };
    }
}
