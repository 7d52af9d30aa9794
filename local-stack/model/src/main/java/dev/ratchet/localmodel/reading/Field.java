package dev.ratchet.localmodel.reading;

import java.util.List;

/** A value that a prompt asks for; {@code type} is a JSON type or empty, {@code options} the values allowed, if any. */
public record Field(String key, String description, String type, List<String> options) {
    public Field {
        options = List.copyOf(options);
    }

    public String words() {
        return NamedItem.words(key);
    }

    /** Name and description in one phrase. */
    public String phrase() {
        return description.isBlank() ? words() : words() + ": " + description;
    }
}
