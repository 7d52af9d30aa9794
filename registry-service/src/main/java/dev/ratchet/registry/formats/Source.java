package dev.ratchet.registry.formats;

import dev.ratchet.registry.domain.imports.Place;
import dev.ratchet.registry.domain.imports.UnreadableFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The documents of a YAML or JSON file. */
public final class Source {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Source() {}

    /** JSON where it begins as JSON, else YAML.
     *
     * @throws UnreadableFile where it is neither */
    public static List<Node> documents(byte[] bytes) {
        String text = text(bytes);
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[") ? JsonReader.documents(text) : YamlReader.documents(text);
    }

    /** The one document of a file. */
    public static Node document(byte[] bytes) {
        List<Node> documents = documents(bytes);
        if (documents.size() != 1) {
            Place place = documents.size() < 2 ? Place.START : documents.get(1).place();
            throw new UnreadableFile(place, "the file must hold one document, not " + documents.size());
        }
        return documents.getFirst();
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableFile(Place.START, "not valid UTF-8");
        }
    }
}
