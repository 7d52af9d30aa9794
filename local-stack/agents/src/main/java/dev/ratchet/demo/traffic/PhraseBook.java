package dev.ratchet.demo.traffic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hand-written phrasings by what the customer wants, with places for products, dates and the like. */
public record PhraseBook(Map<String, List<String>> phrases) {
    public PhraseBook {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        phrases.forEach((topic, lines) -> copy.put(topic, List.copyOf(lines)));
        phrases = copy;
    }

    /** Sections of {@code [topic]}, then a phrase a line. */
    public static PhraseBook read(String resource) {
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : Resources.lines(resource)) {
            if (line.startsWith("[")) {
                section = phrases.computeIfAbsent(line.substring(1, line.indexOf(']')), topic -> new ArrayList<>());
            } else {
                section.add(line.strip());
            }
        }
        return new PhraseBook(phrases);
    }

    public List<String> topics() {
        return List.copyOf(phrases.keySet());
    }

    public List<String> of(String topic) {
        return phrases.getOrDefault(topic, List.of());
    }
}
