package dev.ratchet.harness.application.grading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ratchet.checks.rules.Similarity;
import dev.ratchet.models.Embeddings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * How near an answer is to a wanted text in meaning: the cosine of their vectors. Wanted texts are remembered, as one check is
 * put to many answers. Of a long text only the beginning counts, as models of vectors take in no more.
 */
@ApplicationScoped
public class Meanings implements Similarity {
    static final int MAX_CHARS = 8_000;
    private static final int REMEMBERED = 1_000;

    private final Embeddings embeddings;
    private final Cache<String, float[]> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Meanings(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /** @throws dev.ratchet.models.ModelUnavailable where there are no vectors to be had now */
    @Override
    public double of(String wanted, String answer) {
        String one = beginning(wanted);
        String other = beginning(answer);
        return one.equals(other) ? 1 : nearness(one, other);
    }

    private double nearness(String wanted, String answer) {
        float[] remembered = known.getIfPresent(wanted);
        if (remembered != null) {
            return cosine(remembered, embeddings.embed(List.of(answer)).getFirst());
        }
        List<float[]> both = embeddings.embed(List.of(wanted, answer));
        known.put(wanted, both.getFirst());
        return cosine(both.getFirst(), both.getLast());
    }

    private static String beginning(String text) {
        String stripped = text.strip();
        if (stripped.length() <= MAX_CHARS) {
            return stripped;
        }
        boolean splitsAPair = Character.isHighSurrogate(stripped.charAt(MAX_CHARS - 1));
        return stripped.substring(0, splitsAPair ? MAX_CHARS - 1 : MAX_CHARS);
    }

    /** Of vectors of length 1; texts that speak against each other are no less alike than strangers. */
    private static double cosine(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += (double) one[i] * other[i];
        }
        return Math.clamp(product, 0, 1);
    }
}
