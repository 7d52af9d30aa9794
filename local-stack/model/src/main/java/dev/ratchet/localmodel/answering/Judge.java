package dev.ratchet.localmodel.answering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.localmodel.embedding.Embeddings;
import dev.ratchet.localmodel.embedding.Vectors;
import dev.ratchet.localmodel.reading.Beside;
import dev.ratchet.localmodel.reading.Conversation;
import dev.ratchet.localmodel.reading.Exhibits;
import dev.ratchet.localmodel.reading.Field;
import dev.ratchet.localmodel.reading.Schemas;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Judges an answer: equal to the reference, as text or as JSON, is right; otherwise as right as it is near in meaning.
 * Without a reference it has only the nearness to the rubric and the input to go by, and says so; of two answers the nearer
 * one wins.
 */
public final class Judge {
    private static final List<String> VERDICTS =
            List.of("score", "verdict", "rating", "grade", "passed", "pass", "correct", "is_correct", "winner");
    private static final double GOOD = 0.8;
    private static final double CLEAR_LEAD = 0.02;
    private static final List<String> PLACES = List.of("first", "second", "neither");
    private static final List<String> GOOD_WORDS = List.of(
            "pass", "passed", "correct", "good", "yes", "right", "equal", "equivalent", "accept", "true", "better");

    private final Embeddings embeddings;

    public Judge(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /** Whether the schema asks for a judgement. */
    public static boolean isAskedBy(JsonNode schema) {
        return VERDICTS.stream().anyMatch(name -> schema.path("properties").has(name));
    }

    public String judge(Conversation conversation, JsonNode schema) {
        Exhibits exhibits = Exhibits.read(conversation);
        double score = score(exhibits, exhibits.answer());
        double rival = exhibits.rival().isBlank() ? score : score(exhibits, exhibits.rival());
        boolean referenced = !exhibits.reference().isBlank();
        ObjectNode judgement = EventJson.mapper().createObjectNode();
        schema.path("properties").propertyStream().forEach(property -> {
            Field field = new Field(
                    property.getKey(), "", Schemas.type(property.getValue()), Schemas.options(property.getValue()));
            if (field.options().equals(PLACES)) {
                judgement.put(field.key(), winner(score - rival));
            } else {
                put(judgement, field, property.getValue(), score, referenced);
            }
        });
        return EventJson.writeText(judgement);
    }

    private static String winner(double lead) {
        return Math.abs(lead) < CLEAR_LEAD ? PLACES.get(2) : PLACES.get(lead > 0 ? 0 : 1);
    }

    private static void put(ObjectNode judgement, Field field, JsonNode schema, double score, boolean referenced) {
        switch (field.type()) {
            case "boolean" -> judgement.put(field.key(), score >= GOOD);
            case "integer" -> judgement.put(field.key(), Math.round(scaled(schema, score)));
            case "number" -> judgement.put(field.key(), Math.round(scaled(schema, score) * 100) / 100.0);
            case "array" -> judgement.putArray(field.key());
            case "object" -> judgement.putObject(field.key());
            default -> judgement.put(field.key(), word(field, score, referenced));
        }
    }

    private static String word(Field field, double score, boolean referenced) {
        boolean good = score >= GOOD;
        if (!field.options().isEmpty()) {
            return field.options().stream()
                    .filter(option -> GOOD_WORDS.contains(option.toLowerCase(Locale.ROOT)) == good)
                    .findFirst()
                    .orElse(good ? field.options().getFirst() : field.options().getLast());
        }
        return Beside.isReason(field.key()) || !VERDICTS.contains(field.key())
                ? reason(score, referenced)
                : good ? "pass" : "fail";
    }

    private static String reason(double score, boolean referenced) {
        if (!referenced) {
            return "There is no reference; this is how near the answer is in meaning to the rubric and the input.";
        }
        if (score >= 1) {
            return "The answer equals the reference.";
        }
        return score >= GOOD
                ? "The answer means the same as the reference."
                : "The answer differs from the reference in what it says.";
    }

    /** From 0..1 to what the schema allows. */
    private static double scaled(JsonNode schema, double score) {
        double least = schema.path("minimum").asDouble(0);
        double most = schema.path("maximum").asDouble(1);
        return least + score * (most - least);
    }

    private double score(Exhibits exhibits, String answer) {
        if (answer.isBlank()) {
            return 0;
        }
        if (!exhibits.reference().isBlank()) {
            return likeness(answer, exhibits.reference());
        }
        return exhibits.criterion().isBlank()
                ? 0.5
                : Math.clamp(Vectors.cosine(embeddings.of(answer), embeddings.of(exhibits.criterion())), 0, 1);
    }

    private double likeness(String answer, String reference) {
        Optional<JsonNode> left = json(answer);
        Optional<JsonNode> right = json(reference);
        if (left.isPresent() && right.isPresent()) {
            return left.equals(right) ? 1 : shareEqual(left.get(), right.get()) * (GOOD - 0.1);
        }
        if (plain(answer).equals(plain(reference))) {
            return 1;
        }
        return Math.clamp(Vectors.cosine(embeddings.of(answer), embeddings.of(reference)), 0, 0.99);
    }

    private static double shareEqual(JsonNode answer, JsonNode reference) {
        if (!answer.isObject() || !reference.isObject() || reference.isEmpty()) {
            return 0;
        }
        long equal = reference
                .propertyStream()
                .filter(member -> member.getValue().equals(answer.get(member.getKey())))
                .count();
        return (double) equal / reference.size();
    }

    private static Optional<JsonNode> json(String text) {
        try {
            JsonNode json = EventJson.mapper().readTree(text);
            return json.isContainerNode() ? Optional.of(json) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        return text.strip().replaceAll("[\"'.`*]", "").toLowerCase(Locale.ROOT);
    }
}
