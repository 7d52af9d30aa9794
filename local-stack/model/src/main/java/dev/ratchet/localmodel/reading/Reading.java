package dev.ratchet.localmodel.reading;

import java.util.List;

/**
 * What a prompt says: the text it is about, and what to do with it.
 *
 * @param ruleLines the instructions without examples and without what labels and fields are
 */
public record Reading(
        String input,
        String instructions,
        List<Label> labels,
        List<Field> fields,
        List<Shot> shots,
        List<String> ruleLines,
        OutputRules rules) {
    public Reading {
        labels = List.copyOf(labels);
        fields = List.copyOf(fields);
        shots = List.copyOf(shots);
        ruleLines = List.copyOf(ruleLines);
    }

    /** The same instructions for another text. */
    Reading about(String text) {
        return new Reading(text, instructions, labels, fields, shots, ruleLines, rules);
    }

    public boolean labelling() {
        return labels.size() > 1 && !extraction();
    }

    public boolean extraction() {
        return !fields.isEmpty() && (labels.size() < 2 || (fields.size() > 1 && Verbs.extract(instructions)));
    }
}
