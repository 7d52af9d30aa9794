package dev.ratchet.models.endpoints;

import dev.langchain4j.model.openai.OpenAiChatModel.OpenAiChatModelBuilder;
import io.quarkiverse.langchain4j.ModelBuilderCustomizer;
import io.quarkiverse.langchain4j.ModelName;
import jakarta.inject.Singleton;

/**
 * Takes the client's own retries away, which its configuration cannot: 1 there still means two calls. One class a role, as
 * a customizer belongs to one named model.
 */
abstract class NoHiddenRetries implements ModelBuilderCustomizer<OpenAiChatModelBuilder> {

    @Override
    public void customize(OpenAiChatModelBuilder builder) {
        builder.maxRetries(0);
    }

    @Singleton
    @ModelName("generation")
    static class Generation extends NoHiddenRetries {}

    @Singleton
    @ModelName("synthesis")
    static class Synthesis extends NoHiddenRetries {}

    @Singleton
    @ModelName("judge")
    static class Judge extends NoHiddenRetries {}
}
