package dev.ratchet.localmodel.reflecting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.localmodel.reading.Label;
import dev.ratchet.localmodel.reading.OutputRules.Strictness;
import dev.ratchet.localmodel.reading.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What runs of a labelling prompt teach: the texts of each label, and whether answers broke the form. */
record LabelLessons(
        Map<String, List<String>> texts, List<String> failedLabels, Optional<String> jsonKey, boolean formBroken) {
    static LabelLessons of(Material material, Reading reading) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        List<String> failed = new ArrayList<>();
        for (Failure run : material.known()) {
            String label = label(run.expected());
            if (isLabel(label)) {
                texts.computeIfAbsent(label, ignored -> new ArrayList<>()).add(run.text());
            }
        }
        material.failures().stream()
                .map(failure -> label(failure.expected()))
                .filter(LabelLessons::isLabel)
                .distinct()
                .forEach(failed::add);
        return new LabelLessons(texts, failed, jsonKey(material), formBroken(material, reading, texts));
    }

    private static boolean isLabel(String label) {
        return label.matches("[\\p{L}\\d][\\p{L}\\d _/&.-]{0,60}");
    }

    private static String label(JsonNode expected) {
        return expected.isObject()
                ? expected.valueStream()
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue)
                        .findFirst()
                        .orElse("")
                : expected.asText("");
    }

    private static Optional<String> jsonKey(Material material) {
        return material.known().stream()
                .map(Failure::expected)
                .filter(JsonNode::isObject)
                .flatMap(JsonNode::propertyStream)
                .filter(member -> member.getValue().isTextual())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean formBroken(Material material, Reading reading, Map<String, List<String>> texts) {
        return reading.rules().strictness() != Strictness.STRICT
                || reading.rules().explains()
                || material.failures().stream().anyMatch(failure -> !known(label(failure), reading, texts));
    }

    private static String label(Failure failure) {
        return failure.output().isObject() ? label(failure.output()) : failure.outputText();
    }

    private static boolean known(String answer, Reading reading, Map<String, List<String>> texts) {
        return texts.containsKey(answer)
                || reading.labels().stream().map(Label::name).anyMatch(answer::equals);
    }
}
