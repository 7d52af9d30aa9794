package dev.ratchet.localmodel.extracting;

import dev.ratchet.localmodel.embedding.Embeddings;
import dev.ratchet.localmodel.embedding.Vectors;
import dev.ratchet.localmodel.reading.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Chooses by meaning: the recogniser for a field, and the value among several. */
final class Chooser {
    private static final List<Recogniser> RECOGNISERS = List.of(
            new Identifiers(),
            new Dates(),
            new Amounts(),
            new Currencies(),
            new Quantities(),
            new Products(),
            Patterns.EMAIL,
            Patterns.PHONE,
            Patterns.PERSON,
            Patterns.PLACE,
            new Sentences());
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d]+");
    private static final int CHARACTERS_BEFORE = 60;
    private static final int WORDS_BEFORE = 4;

    private final Embeddings embeddings;

    Chooser(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    Recogniser recogniser(Hints hints) {
        Field field = hints.field();
        return RECOGNISERS.stream()
                .filter(hints::admit)
                .max(Comparator.comparingDouble(recogniser -> nearness(field, recogniser)))
                .orElseThrow();
    }

    private double nearness(Field field, Recogniser recogniser) {
        List<float[]> meanings = embeddings.of(recogniser.meanings());
        double named = nearest(embeddings.of(field.words()), meanings);
        return field.description().isBlank() ? named : (named + nearest(embeddings.of(field.phrase()), meanings)) / 2;
    }

    /** The value whose leading words are nearest to what the field says. */
    Found value(List<Found> values, String text, Field field) {
        float[] wanted = embeddings.of((field.words() + " " + FieldMeaning.of(field)).strip());
        return values.stream()
                .max(Comparator.comparingDouble(value -> nearest(wanted, embeddings.of(leading(value, text)))))
                .orElseThrow();
    }

    /** The text among several that is nearest to what the field says. */
    String text(List<String> texts, Field field) {
        return texts.stream()
                .max(Comparator.comparingDouble(text -> nearness(field, text)))
                .orElse("");
    }

    double nearness(Field field, String text) {
        return Vectors.cosine(embeddings.of(field.phrase()), embeddings.of(text));
    }

    /** The last word before a value, the last two, and so on. */
    private static List<String> leading(Found value, String text) {
        String before = text.substring(Math.max(0, value.start() - CHARACTERS_BEFORE), value.start());
        List<String> words = Arrays.stream(BETWEEN_WORDS.split(before))
                .filter(word -> !word.isBlank())
                .toList();
        int count = Math.min(WORDS_BEFORE, words.size());
        return count == 0
                ? List.of(value.raw())
                : IntStream.rangeClosed(1, count)
                        .mapToObj(last -> String.join(" ", words.subList(words.size() - last, words.size())))
                        .toList();
    }

    private static double nearest(float[] subject, List<float[]> vectors) {
        return vectors.stream()
                .mapToDouble(vector -> Vectors.cosine(subject, vector))
                .max()
                .orElse(0);
    }
}
