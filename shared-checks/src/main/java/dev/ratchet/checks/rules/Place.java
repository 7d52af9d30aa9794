package dev.ratchet.checks.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.checks.matching.JsonPath;

/** Where in the output's JSON something is looked for; {@code $} is the whole. */
record Place(String name, JsonPath path) {
    static final Place WHOLE = new Place("$", JsonPath.parse("$"));

    JsonNode in(Subject subject) {
        return path.in(subject.json());
    }

    /** What is there, as the beginning of a sentence. */
    String fact(JsonNode found, Subject subject) {
        if (subject.json().isMissingNode()) {
            return "is not JSON" + (equals(WHOLE) ? ", but " + Shown.text(subject.text()) : "");
        }
        String owner = equals(WHOLE) ? "" : name + " ";
        return owner + (found.isMissingNode() ? "is not there" : "is " + Shown.value(found));
    }
}
