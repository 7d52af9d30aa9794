package dev.ratchet.models.endpoints;

import dev.langchain4j.model.chat.ChatModel;
import org.jspecify.annotations.Nullable;

/**
 * A model at an endpoint, with what a role's configuration says of it.
 *
 * @param address of the endpoint; part of what an answer is remembered under
 */
public record Target(
        Endpoint endpoint,
        String address,
        ChatModel client,
        String model,
        @Nullable Double temperature,
        @Nullable Integer maxTokens) {}
