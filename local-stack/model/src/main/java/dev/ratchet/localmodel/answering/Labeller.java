package dev.ratchet.localmodel.answering;

import dev.ratchet.localmodel.embedding.Embeddings;
import dev.ratchet.localmodel.embedding.Vectors;
import dev.ratchet.localmodel.reading.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Chooses the label whose name, description and examples are nearest to a text. It knows nothing of a label but what the
 * prompt says, so a description that says the wrong thing misleads it, and examples that are like the text help it.
 */
public final class Labeller {
    /** A label that stands for "nothing fits" is as near as this to every text. */
    private static final double CATCH_ALL = 0.2;

    private static final Set<String> CATCH_ALL_NAMES = Set.of(
            "other", "unknown", "none", "unclear", "misc", "miscellaneous", "none of the above", "anything else");
    private static final double NAME_WEIGHT = 0.3;
    private static final double PART_WEIGHT = 0.3;
    private static final int MOST_PARTS = 24;
    private static final double TOLD_WEIGHT = 0.7;
    private static final double TOLD_WEIGHT_FALLS = 0.15;
    private static final Pattern PART_END = Pattern.compile("[,;:.]\\s+");

    private final Embeddings embeddings;

    public Labeller(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /** A label and how near it is to the text, at most 1. */
    public record Choice(Label label, double nearness) {}

    /** The labels, the nearest first. */
    public List<Choice> rank(String text, List<Label> labels) {
        embedTogether(text, labels);
        float[] subject = embeddings.of(text);
        return labels.stream()
                .map(label -> new Choice(label, nearness(subject, label)))
                .sorted(Comparator.comparingDouble(Choice::nearness).reversed())
                .toList();
    }

    /** Everything at once, so that what is not yet known is embedded in one go. */
    private void embedTogether(String text, List<Label> labels) {
        List<String> all = new ArrayList<>(List.of(text));
        for (Label label : labels) {
            all.add(label.words());
            all.add(label.description());
            all.addAll(parts(label));
            all.addAll(label.examples());
        }
        all.removeIf(String::isBlank);
        embeddings.of(all);
    }

    private double nearness(float[] subject, Label label) {
        double told = told(subject, label);
        if (label.examples().isEmpty()) {
            return told;
        }
        List<float[]> examples = embeddings.of(label.examples());
        double middle = Vectors.cosine(subject, Vectors.centre(examples));
        double shown = (nearest(subject, examples) + middle) / 2;
        double trust = TOLD_WEIGHT / (1 + TOLD_WEIGHT_FALLS * (examples.size() - 1));
        return trust * told + (1 - trust) * shown;
    }

    /** How near the text is to the name and the description. */
    private double told(float[] subject, Label label) {
        double named = CATCH_ALL_NAMES.contains(label.words())
                ? CATCH_ALL
                : Vectors.cosine(subject, embeddings.of(label.words()));
        if (label.description().isBlank()) {
            return named;
        }
        double whole = Vectors.cosine(subject, embeddings.of(label.description()));
        double part = nearest(subject, embeddings.of(parts(label)));
        return NAME_WEIGHT * named + (1 - NAME_WEIGHT) * (PART_WEIGHT * part + (1 - PART_WEIGHT) * whole);
    }

    private static double nearest(float[] subject, List<float[]> vectors) {
        return vectors.stream()
                .mapToDouble(vector -> Vectors.cosine(subject, vector))
                .max()
                .orElse(0);
    }

    /** A description often names several things of which a text has one. */
    private static List<String> parts(Label label) {
        return Arrays.stream(PART_END.split(label.description()))
                .filter(part -> !part.isBlank())
                .limit(MOST_PARTS)
                .toList();
    }
}
