package dev.ratchet.models.endpoints;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.ratchet.models.ModelsConfig;
import java.time.Duration;

/** Where clients of an endpoint are built from the configuration, for any of its models. */
record Provider(String address, String apiKey, Duration timeout) {
    private static final String ANY = "each request names its model";

    static Provider of(String name, ModelsConfig.Endpoint settings, Duration timeout) {
        String address = settings.baseUrl()
                .orElseThrow(() ->
                        new IllegalArgumentException("ratchet.models.endpoints." + name + ".base-url is missing"));
        return new Provider(address, settings.apiKey().orElse("none"), timeout);
    }

    ChatModel chat() {
        return OpenAiChatModel.builder()
                .baseUrl(address)
                .apiKey(apiKey)
                .modelName(ANY)
                .timeout(timeout)
                .maxRetries(0)
                .strictJsonSchema(true)
                .build();
    }

    EmbeddingModel embedding(String model) {
        return OpenAiEmbeddingModel.builder()
                .baseUrl(address)
                .apiKey(apiKey)
                .modelName(model)
                .timeout(timeout)
                .maxRetries(0)
                .build();
    }
}
