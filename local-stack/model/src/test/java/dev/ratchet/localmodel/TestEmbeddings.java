package dev.ratchet.localmodel;

import dev.ratchet.localmodel.embedding.CachedEmbeddings;
import dev.ratchet.localmodel.embedding.Embeddings;
import dev.ratchet.localmodel.embedding.MiniLm;

/** The embedding model, loaded once for all tests of the JVM. */
public final class TestEmbeddings {
    private static final Embeddings SHARED = new CachedEmbeddings(MiniLm.load(Runnable::run), 8_192);

    private TestEmbeddings() {}

    public static Embeddings shared() {
        return SHARED;
    }
}
