package dev.ratchet.models.embeddings;

import dev.ratchet.models.Embeddings;
import dev.ratchet.models.ModelsConfig;
import dev.ratchet.models.endpoints.Endpoints;
import dev.ratchet.models.memory.AnswerMemory;
import dev.ratchet.models.spending.Prices;
import dev.ratchet.models.telemetry.ModelMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The embedding model of the configuration, if it names one. */
@ApplicationScoped
public class EmbeddingModels {
    private final Endpoints endpoints;
    private final AnswerMemory memory;
    private final Prices prices;
    private final ModelMetrics metrics;
    private final Optional<String> configured;

    public EmbeddingModels(
            Endpoints endpoints, AnswerMemory memory, Prices prices, ModelMetrics metrics, ModelsConfig config) {
        this.endpoints = endpoints;
        this.memory = memory;
        this.prices = prices;
        this.metrics = metrics;
        this.configured = config.embedding().model();
    }

    /** Empty where vectors are made in this process. */
    public Optional<Embeddings> configured() {
        return configured.map(this::named);
    }

    /** @param name {@code model} at the default endpoint, or {@code endpoint/model} */
    public Embeddings named(String name) {
        return new RemoteEmbeddings(endpoints.embedding(name), memory, prices, metrics);
    }
}
