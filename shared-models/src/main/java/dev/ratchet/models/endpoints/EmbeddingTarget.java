package dev.ratchet.models.endpoints;

import dev.langchain4j.model.embedding.EmbeddingModel;

/** An embedding model at an endpoint. */
public record EmbeddingTarget(Endpoint endpoint, String address, EmbeddingModel client, String model) {}
