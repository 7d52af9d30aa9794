package dev.ratchet.localmodel.embedding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers the vectors of the texts used last; a prompt's labels and examples come back with every call. */
public final class CachedEmbeddings implements Embeddings {
    /** A longer text is embedded each time: it would hardly come again, and it would fill the memory. */
    private static final int LONGEST_REMEMBERED = 2_000;

    private final Embeddings source;
    private final Map<String, float[]> known;

    public CachedEmbeddings(Embeddings source, int capacity) {
        this.source = source;
        this.known = LeastRecentlyUsed.ofAtMost(capacity);
    }

    @Override
    public List<float[]> of(List<String> texts) {
        Map<String, float[]> found = new LinkedHashMap<>();
        for (String text : texts) {
            float[] vector = known.get(text);
            if (vector != null) {
                found.put(text, vector);
            }
        }
        List<String> missing = texts.stream()
                .distinct()
                .filter(text -> !found.containsKey(text))
                .toList();
        if (!missing.isEmpty()) {
            remember(missing, found);
        }
        List<float[]> all = new ArrayList<>(texts.size());
        texts.forEach(text -> all.add(found.getOrDefault(text, new float[0])));
        return all;
    }

    private void remember(List<String> missing, Map<String, float[]> found) {
        List<float[]> vectors = source.of(missing);
        for (int i = 0; i < missing.size(); i++) {
            found.put(missing.get(i), vectors.get(i));
            if (missing.get(i).length() <= LONGEST_REMEMBERED) {
                known.put(missing.get(i), vectors.get(i));
            }
        }
    }
}
