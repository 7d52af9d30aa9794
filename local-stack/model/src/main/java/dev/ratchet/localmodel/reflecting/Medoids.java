package dev.ratchet.localmodel.reflecting;

import dev.ratchet.localmodel.embedding.Embeddings;
import dev.ratchet.localmodel.embedding.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Picks the texts that together stand best for all: each next one adds most to how near every text is to a picked one. */
final class Medoids {
    private static final int MOST_TEXTS = 80;

    private final Embeddings embeddings;

    Medoids(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    List<String> of(List<String> texts, int count) {
        List<String> distinct = texts.stream().distinct().limit(MOST_TEXTS).toList();
        List<float[]> vectors = distinct.isEmpty() ? List.of() : embeddings.of(distinct);
        double[] covered = new double[distinct.size()];
        List<String> picked = new ArrayList<>();
        while (picked.size() < Math.min(count, distinct.size())) {
            int best = next(vectors, covered, distinct, picked);
            picked.add(distinct.get(best));
            Arrays.setAll(covered, i -> Math.max(covered[i], Vectors.cosine(vectors.get(i), vectors.get(best))));
        }
        return picked;
    }

    private static int next(List<float[]> vectors, double[] covered, List<String> texts, List<String> picked) {
        int best = -1;
        double most = -1;
        for (int i = 0; i < texts.size(); i++) {
            double gain = picked.contains(texts.get(i)) ? -2 : gain(vectors.get(i), vectors, covered);
            if (gain > most) {
                most = gain;
                best = i;
            }
        }
        return best;
    }

    private static double gain(float[] candidate, List<float[]> vectors, double[] covered) {
        double gain = 0;
        for (int i = 0; i < covered.length; i++) {
            gain += Math.max(0, Vectors.cosine(candidate, vectors.get(i)) - covered[i]);
        }
        return gain;
    }
}
