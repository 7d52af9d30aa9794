package dev.ratchet.harness.domain.examples;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses among held-out traces: no input twice, as a repeat is no evidence of its own; sessions stay together. */
public final class Selection {
    private final Set<JsonNode> inputs = new HashSet<>();
    private final Set<String> units = new HashSet<>();

    /** @param used examples whose sessions and inputs are not to be used again */
    public Selection(List<Example> used) {
        used.forEach(example -> {
            inputs.add(example.input());
            units.add(example.unit());
        });
    }

    /** At most {@code limit} of the found ones, in their order, each session where its first trace stood. */
    public List<Example> choose(List<Example> found, int limit) {
        Map<String, List<Example>> sessions = new LinkedHashMap<>();
        found.stream()
                .filter(example -> !units.contains(example.unit()))
                .filter(example -> inputs.add(example.input()))
                .limit(Math.max(0, limit))
                .forEach(example -> sessions.computeIfAbsent(example.unit(), unit -> new ArrayList<>())
                        .add(example));
        return sessions.values().stream().flatMap(List::stream).toList();
    }

    /** The examples by session, in order. */
    public static List<List<Example>> sessions(List<Example> examples) {
        Map<String, List<Example>> sessions = new LinkedHashMap<>();
        examples.forEach(example -> sessions.computeIfAbsent(example.unit(), unit -> new ArrayList<>())
                .add(example));
        return List.copyOf(sessions.values());
    }
}
