package dev.ratchet.localmodel.extracting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.localmodel.embedding.Embeddings;
import dev.ratchet.localmodel.reading.Field;
import dev.ratchet.localmodel.reading.Reading;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the values of the fields that a prompt asks for off a text. A value that is not there it makes up, unless told not to. */
public final class Extractor {
    private static final Pattern YES_NO =
            Pattern.compile("(?i)\\b(?:yes or no|yes/no|true or false|true/false|boolean|whether)\\b");
    private static final Pattern IN_WORDS = Pattern.compile("(?i)\\byes(?: or |/)no\\b");
    private static final Pattern DENIAL =
            Pattern.compile("(?i)\\b(?:no|not|never|don't|doesn't|didn't|isn't|wasn't|without)\\b");
    private static final Pattern CLAUSE_END = Pattern.compile("[.!?;,\\n]\\s|\\b(?:and|but)\\b");
    private static final double SAYS_SO = 0.35;
    private static final int MOST_TEXT = 20_000;
    private static final List<String> MADE_UP = List.of("unknown", "N/A", "not specified");

    private final Chooser chooser;

    public Extractor(Embeddings embeddings) {
        this.chooser = new Chooser(embeddings);
    }

    public ObjectNode extract(Reading reading) {
        String input = reading.input();
        String text = input.length() > MOST_TEXT ? input.substring(0, MOST_TEXT) : input;
        ObjectNode values = EventJson.mapper().createObjectNode();
        for (Field field : reading.fields()) {
            List<JsonNode> samples = Samples.of(field, reading.shots());
            values.set(field.key(), value(text, new Hints(field, String.join("\n", reading.ruleLines()), samples)));
        }
        return values;
    }

    private JsonNode value(String text, Hints hints) {
        Field field = hints.field();
        if (field.options().size() > 1) {
            return option(text, field);
        }
        if (field.type().equals("boolean")
                || YES_NO.matcher(field.description()).find()) {
            return yesNo(text, field);
        }
        Recogniser recogniser = chooser.recogniser(hints);
        List<Found> found = recogniser.find(text, hints);
        if (field.type().equals("array")) {
            ArrayNode all = EventJson.mapper().createArrayNode();
            found.stream().map(each -> recogniser.value(each, hints)).distinct().forEach(all::add);
            return all;
        }
        return found.isEmpty()
                ? absent(text, hints)
                : typed(recogniser.value(best(found, recogniser, text, field), hints), field);
    }

    private Found best(List<Found> found, Recogniser recogniser, String text, Field field) {
        return found.size() == 1 || recogniser.bestFirst() ? found.getFirst() : chooser.value(found, text, field);
    }

    private JsonNode option(String text, Field field) {
        String words = text.toLowerCase(Locale.ROOT);
        return TextNode.valueOf(field.options().stream()
                .filter(option -> words.contains(option.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> nearestOption(text, field)));
    }

    private String nearestOption(String text, Field field) {
        return field.options().stream()
                .max(Comparator.comparingDouble(
                        option -> chooser.nearness(new Field(field.key() + " " + option, "", "", List.of()), text)))
                .orElseThrow();
    }

    private JsonNode yesNo(String text, Field field) {
        List<String> clauses = Arrays.stream(CLAUSE_END.split(text))
                .filter(clause -> !clause.isBlank())
                .toList();
        boolean yes = affirms(chooser.text(clauses, field), field);
        return IN_WORDS.matcher(field.description()).find()
                ? TextNode.valueOf(yes ? "yes" : "no")
                : BooleanNode.valueOf(yes);
    }

    private boolean affirms(String clause, Field field) {
        return chooser.nearness(field, clause) >= SAYS_SO
                && !DENIAL.matcher(clause).find();
    }

    private static JsonNode absent(String text, Hints hints) {
        if (hints.nullWhenAbsent()) {
            return NullNode.getInstance();
        }
        if (hints.emptyWhenAbsent()) {
            return TextNode.valueOf("");
        }
        return hints.number()
                ? IntNode.valueOf(0)
                : TextNode.valueOf(MADE_UP.get(Math.floorMod(text.hashCode(), MADE_UP.size())));
    }

    /** A schema's type is kept. */
    private static JsonNode typed(JsonNode value, Field field) {
        return field.type().equals("string") && !value.isTextual() ? TextNode.valueOf(value.asText()) : value;
    }
}
