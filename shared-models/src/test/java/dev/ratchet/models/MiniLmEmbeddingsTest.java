package dev.ratchet.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MiniLmEmbeddingsTest {
    private static final MiniLmEmbeddings EMBEDDINGS = new MiniLmEmbeddings();

    @Test
    void textsOfLikeMeaningLieCloserTogether() {
        List<float[]> vectors = EMBEDDINGS.embed(
                List.of("Where is my refund?", "I want my money back", "How do I change my delivery address?"));

        assertThat(cosine(vectors.get(0), vectors.get(1))).isGreaterThan(cosine(vectors.get(0), vectors.get(2)));
    }

    @Test
    void vectorsHaveLengthOneAndRepeatExactly() {
        List<float[]> vectors = EMBEDDINGS.embed(List.of("hello", "", "hello"));

        assertThat(cosine(vectors.get(0), vectors.get(0))).isBetween(0.999, 1.001);
        assertThat(vectors.get(2)).containsExactly(vectors.get(0));
        assertThat(vectors.get(1)).hasSize(384);
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
