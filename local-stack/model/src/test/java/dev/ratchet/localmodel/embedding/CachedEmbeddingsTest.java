package dev.ratchet.localmodel.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachedEmbeddingsTest {
    private final List<String> asked = new ArrayList<>();
    private final Embeddings cached = new CachedEmbeddings(this::embed, 2);

    @Test
    void asks_only_for_what_it_does_not_know_and_keeps_the_order() {
        cached.of(List.of("a"));

        List<float[]> vectors = cached.of(List.of("bb", "a", "bb"));

        assertThat(asked).containsExactly("a", "bb");
        assertThat(vectors).extracting(vector -> vector[0]).containsExactly(2f, 1f, 2f);
    }

    @Test
    void forgets_what_was_not_used_for_longest_and_never_keeps_long_texts() {
        String longText = "x".repeat(3_000);
        cached.of(List.of("a"));
        cached.of(List.of("b"));
        cached.of(List.of("a"));
        cached.of(List.of("c", longText));
        asked.clear();

        cached.of(List.of("a", "c"));
        cached.of(List.of("b", longText));

        assertThat(asked).containsExactly("b", longText);
    }

    private List<float[]> embed(List<String> texts) {
        asked.addAll(texts);
        return texts.stream().map(text -> new float[] {text.length()}).toList();
    }
}
