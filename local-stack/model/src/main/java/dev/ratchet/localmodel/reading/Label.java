package dev.ratchet.localmodel.reading;

import java.util.List;

/** A label that a prompt allows, what the prompt says about it, and the example texts that it shows for it. */
public record Label(String name, String description, List<String> examples) {
    public Label {
        examples = List.copyOf(examples);
    }

    public String words() {
        return NamedItem.words(name);
    }

    /** Label names are compared without case, quotes and the kind of separator. */
    public boolean isCalled(String other) {
        return isSame(name, other);
    }

    public static boolean isSame(String name, String other) {
        return key(name).equals(key(other));
    }

    static String key(String name) {
        return NamedItem.words(name.replaceAll("[`\"'*.{}]", "")).replace(' ', '_');
    }
}
