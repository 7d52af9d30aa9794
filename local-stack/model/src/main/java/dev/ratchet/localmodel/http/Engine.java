package dev.ratchet.localmodel.http;

import dev.ratchet.localmodel.answering.Model;
import dev.ratchet.localmodel.embedding.Embeddings;

/** What answers requests, once it is loaded. */
public record Engine(Model model, Embeddings embeddings) {
    public static Engine over(Embeddings embeddings) {
        return new Engine(new Model(embeddings), embeddings);
    }
}
