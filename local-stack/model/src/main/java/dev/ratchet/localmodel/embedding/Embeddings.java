package dev.ratchet.localmodel.embedding;

import java.util.List;

/** Turns texts into vectors of length one; near meanings give near vectors. */
public interface Embeddings {
    int DIMENSION = 384;

    /** One vector per text, in the order of the texts. */
    List<float[]> of(List<String> texts);

    default float[] of(String text) {
        return of(List.of(text)).getFirst();
    }
}
