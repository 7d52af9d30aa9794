package dev.ratchet.localmodel.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** An example in a prompt: a text and the answer it got, and the lines of the instructions that hold it. */
public record Shot(String text, String answer, int firstLine, int lastLine) {
    /** The answer as a JSON object, where it is one. */
    public Optional<JsonNode> json() {
        return Shots.json(answer);
    }

    /** Whether the answer is an object that says more than a label and what may stand beside one. */
    boolean holdsManyValues() {
        return json().filter(answer -> answer.size() > 3).isPresent();
    }

    boolean covers(int line) {
        return firstLine <= line && line <= lastLine;
    }
}
