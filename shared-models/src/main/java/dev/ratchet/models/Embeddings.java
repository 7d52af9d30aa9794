package dev.ratchet.models;

import java.util.List;

/** Turns texts into vectors of length 1, so that texts of like meaning lie close together. */
public interface Embeddings {

    /** One vector per text, in order. */
    List<float[]> embed(List<String> texts);
}
