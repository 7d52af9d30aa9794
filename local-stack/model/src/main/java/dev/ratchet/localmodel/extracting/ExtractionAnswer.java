package dev.ratchet.localmodel.extracting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.localmodel.reading.Reading;
import java.util.stream.Collectors;

/** Words extracted values as the prompt asks: JSON where it says so, otherwise a list in prose. */
public final class ExtractionAnswer {
    private ExtractionAnswer() {}

    public static String inProse(Reading reading, ObjectNode values) {
        return "Here is what I found in the message:\n\n"
                + reading.fields().stream()
                        .map(field -> "- **" + field.words() + "**: "
                                + values.path(field.key()).asText())
                        .collect(Collectors.joining("\n"))
                + "\n\nLet me know if you need anything else!";
    }
}
