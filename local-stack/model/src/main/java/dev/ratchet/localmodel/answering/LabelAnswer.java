package dev.ratchet.localmodel.answering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.localmodel.answering.Labeller.Choice;
import dev.ratchet.localmodel.reading.Beside;
import dev.ratchet.localmodel.reading.Field;
import dev.ratchet.localmodel.reading.OutputRules;
import dev.ratchet.localmodel.reading.Reading;
import java.util.List;
import java.util.Locale;

/** Words a choice of label as the prompt asks. */
final class LabelAnswer {
    private static final int SLIPS_ONE_IN = 6;
    private static final List<String> SENTENCES = List.of(
            "This message looks like a %s request.",
            "I'd say this is about **%s**. Let me know if you want more detail!",
            "The best match here is \"%s\", since the customer's wording points that way.",
            "Sure! Based on the text, the right category is: %s.",
            "It seems that the customer is writing about %s.",
            "After reading the message, I believe the intent is **%s**.");
    private static final List<String> JSON_INTRODUCTIONS = List.of(
            "Here is the JSON you asked for:", "Sure, here's the result:", "Based on the text, this is my answer:");

    private LabelAnswer() {}

    static String word(Reading reading, List<Choice> ranked, List<Field> schema) {
        String label = cased(ranked.getFirst().label().name(), reading.rules());
        if (reading.rules().json()) {
            String json = EventJson.writeText(object(label, ranked, reading.rules(), schema));
            return talks(reading, 2) ? fenced(reading.input(), json) : json;
        }
        return talks(reading, SLIPS_ONE_IN) ? sentence(reading, ranked.getFirst()) : label;
    }

    static String fenced(String text, String json) {
        return Chance.pick(text, JSON_INTRODUCTIONS) + "\n\n```json\n" + json + "\n```";
    }

    /** Whether the answer has words around it; a soft rule is forgotten for one text in {@code slips}. */
    static boolean talks(Reading reading, int slips) {
        OutputRules rules = reading.rules();
        return switch (rules.strictness()) {
            case NONE -> true;
            case SOFT -> rules.explains() || Chance.oneIn(slips, reading.input());
            case STRICT -> rules.explains() && Chance.oneIn(2, reading.input());
        };
    }

    private static ObjectNode object(String label, List<Choice> ranked, OutputRules rules, List<Field> schema) {
        ObjectNode object = EventJson.mapper().createObjectNode();
        if (schema.isEmpty()) {
            return object.put(rules.labelKey(), label);
        }
        for (Field field : schema) {
            if (Beside.isConfidence(field.key())) {
                object.put(field.key(), confidence(ranked));
            } else if (field.options().isEmpty()) {
                object.put(
                        field.key(),
                        "The text is nearest to " + ranked.getFirst().label().words() + ".");
            } else {
                object.put(field.key(), label);
            }
        }
        return object;
    }

    private static double confidence(List<Choice> ranked) {
        double lead =
                ranked.size() < 2 ? 1 : ranked.get(0).nearness() - ranked.get(1).nearness();
        return Math.round(Math.clamp(0.5 + 2 * lead, 0, 1) * 100) / 100.0;
    }

    private static String sentence(Reading reading, Choice best) {
        String sentence =
                Chance.pick(reading.input(), SENTENCES).formatted(best.label().words());
        return reading.rules().explains()
                ? "Let me think about this step by step. The customer's words come closest to what is said about "
                        + best.label().words() + ". " + sentence
                : sentence;
    }

    private static String cased(String label, OutputRules rules) {
        return switch (rules.letterCase()) {
            case AS_GIVEN -> label;
            case LOWER -> label.toLowerCase(Locale.ROOT);
            case UPPER -> label.toUpperCase(Locale.ROOT);
        };
    }
}
