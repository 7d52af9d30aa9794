package dev.ratchet.harness.config;

import dev.ratchet.models.Embeddings;
import dev.ratchet.models.MiniLmEmbeddings;
import dev.ratchet.models.embeddings.EmbeddingModels;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The vectors that similarity is told by: of the configured model, or of the one in this process. */
public class HarnessEmbeddings {

    @Produces
    @Singleton
    static Embeddings embeddings(EmbeddingModels models) {
        return models.configured().orElseGet(MiniLmEmbeddings::new);
    }
}
