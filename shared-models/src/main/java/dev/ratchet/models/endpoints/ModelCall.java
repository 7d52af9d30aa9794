package dev.ratchet.models.endpoints;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.ratchet.models.AnswerSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request to one model, complete: nothing in it is left to a client's defaults.
 *
 * @param temperature {@code null} leaves it to the provider
 * @param maxTokens {@code null} leaves it to the provider
 */
public record ModelCall(
        String model,
        @Nullable Double temperature,
        @Nullable Integer maxTokens,
        @Nullable String system,
        String user,
        @Nullable AnswerSchema schema) {

    /** @throws RuntimeException {@link dev.ratchet.models.ModelUnavailable} or {@link dev.ratchet.models.ModelRefused} */
    public RawAnswer make(ChatModel client) {
        try {
            long begun = System.nanoTime();
            ChatResponse response = client.chat(request());
            return RawAnswer.of(response, model, System.nanoTime() - begun);
        } catch (RuntimeException e) {
            throw Failures.sort(e);
        }
    }

    private ChatRequest request() {
        List<ChatMessage> messages = new ArrayList<>();
        if (system != null) {
            messages.add(SystemMessage.from(system));
        }
        messages.add(UserMessage.from(user));
        OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder()
                .modelName(model)
                .temperature(temperature)
                .maxOutputTokens(maxTokens);
        if (schema != null) {
            parameters.responseFormat(format(schema));
        }
        return ChatRequest.builder()
                .messages(messages)
                .parameters(parameters.build())
                .build();
    }

    private static ResponseFormat format(AnswerSchema schema) {
        JsonSchema jsonSchema = JsonSchema.builder()
                .name(schema.name())
                .rootElement(JsonRawSchema.from(schema.jsonSchema().toString()))
                .build();
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(jsonSchema)
                .build();
    }
}
