package dev.ratchet.models.embeddings;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.output.Response;
import dev.ratchet.events.data.Usage;
import dev.ratchet.models.Embeddings;
import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.ModelRole;
import dev.ratchet.models.endpoints.EmbeddingTarget;
import dev.ratchet.models.endpoints.Endpoint.Errand;
import dev.ratchet.models.endpoints.Failures;
import dev.ratchet.models.memory.AnswerKey;
import dev.ratchet.models.memory.AnswerMemory;
import dev.ratchet.models.spending.Prices;
import dev.ratchet.models.telemetry.ModelMetrics;
import dev.ratchet.models.telemetry.Operation;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Vectors from {@code /v1/embeddings} of an endpoint, by its limits; those that are remembered are not asked for again. */
final class RemoteEmbeddings implements Embeddings {
    private static final int BATCH = 64;
    private static final int CHARACTERS_A_TOKEN = 4;
    private static final String NOBODY = "";

    private final EmbeddingTarget target;
    private final AnswerMemory memory;
    private final Prices prices;
    private final ModelMetrics metrics;

    RemoteEmbeddings(EmbeddingTarget target, AnswerMemory memory, Prices prices, ModelMetrics metrics) {
        this.target = target;
        this.memory = memory;
        this.prices = prices;
        this.metrics = metrics;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        Map<String, float[]> known = remembered(new LinkedHashSet<>(texts));
        List<String> unknown = texts.stream()
                .distinct()
                .filter(text -> !known.containsKey(text))
                .toList();
        for (int from = 0; from < unknown.size(); from += BATCH) {
            learn(unknown.subList(from, Math.min(from + BATCH, unknown.size())), known);
        }
        return texts.stream()
                .map(text -> known.getOrDefault(text, new float[0]).clone())
                .toList();
    }

    private Map<String, float[]> remembered(Set<String> texts) {
        Map<AnswerKey, ModelAnswer> answers =
                memory.findAll(texts.stream().map(this::key).toList());
        Map<String, float[]> known = new HashMap<>();
        texts.forEach(text -> {
            ModelAnswer answer = answers.get(key(text));
            if (answer != null) {
                known.put(text, Vectors.decode(answer.text()));
            }
        });
        return known;
    }

    private AnswerKey key(String text) {
        return AnswerKey.of("embedding", target.address(), target.model(), text);
    }

    private void learn(List<String> texts, Map<String, float[]> known) {
        int characters = texts.stream().mapToInt(String::length).sum();
        Vectors vectors = target.endpoint()
                .call(
                        new Errand(ModelRole.EMBEDDING, NOBODY, characters / CHARACTERS_A_TOKEN),
                        () -> attempt(texts),
                        answer -> answer.usage().inputTokens());
        for (int i = 0; i < texts.size(); i++) {
            float[] vector = vectors.values().get(i);
            known.put(texts.get(i), vector);
            memory.keep(
                    key(texts.get(i)),
                    new ModelAnswer(Vectors.encode(vector), Usage.NONE, Duration.ZERO, 0, target.model()));
        }
    }

    private Vectors attempt(List<String> texts) {
        Operation operation = Operation.embeddings(target.endpoint().name(), target.model());
        long begun = System.nanoTime();
        try {
            Vectors vectors = Vectors.of(request(texts), texts.size());
            double cost = prices.costUsd(target.endpoint().name(), target.model(), target.model(), vectors.usage());
            metrics.answered(operation, target.model(), vectors.usage(), since(begun), cost);
            return vectors;
        } catch (RuntimeException e) {
            RuntimeException sorted = Failures.sort(e);
            metrics.failed(operation, sorted, since(begun));
            throw sorted;
        }
    }

    /** A blank text has no meaning that the model could tell, and it refuses one. */
    private Response<List<Embedding>> request(List<String> texts) {
        return target.client()
                .embedAll(texts.stream()
                        .map(text -> TextSegment.from(text.isBlank() ? "-" : text))
                        .toList());
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
