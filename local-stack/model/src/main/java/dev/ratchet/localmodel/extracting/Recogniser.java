package dev.ratchet.localmodel.extracting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Finds values of one kind in a text and writes them as a field asks. */
interface Recogniser {
    /** Short phrases that say what the values are; the field's name and description are compared with them. */
    List<String> meanings();

    List<Found> find(String text, Hints hints);

    /** Whether the values come best first; otherwise the words around a value decide between several. */
    default boolean bestFirst() {
        return false;
    }

    JsonNode value(Found found, Hints hints);
}
