package dev.ratchet.models.endpoints;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import org.jspecify.annotations.Nullable;

/** The model of a role as quarkus-langchain4j configured it. */
record RoleModel(ChatModel client, String address) {

    String name() {
        return parameters().modelName();
    }

    @Nullable Double temperature() {
        return parameters().temperature();
    }

    @Nullable Integer maxTokens() {
        return parameters().maxOutputTokens();
    }

    private ChatRequestParameters parameters() {
        return client.defaultRequestParameters();
    }
}
