package dev.ratchet.models;

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
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.Usage;
import dev.ratchet.models.ModelUnavailable.Cause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One attempt to get an answer from one chat model. */
record ModelCall(ChatModel model, Prices prices) {

    ModelAnswer make(ModelQuestion question) {
        long begun = System.nanoTime();
        ChatResponse response = model.chat(request(question));
        Duration latency = Duration.ofNanos(System.nanoTime() - begun);
        String name = modelName(question, response);
        Usage usage = usage(response.tokenUsage());
        return new ModelAnswer(text(response), usage, latency, prices.costUsd(name, usage), name);
    }

    private static ChatRequest request(ModelQuestion question) {
        List<ChatMessage> messages = new ArrayList<>();
        if (question.system() != null) {
            messages.add(SystemMessage.from(question.system()));
        }
        messages.add(UserMessage.from(question.user()));
        return ChatRequest.builder()
                .messages(messages)
                .parameters(parameters(question.settings(), question.schema()))
                .build();
    }

    /** What stays unset here is taken from the role's configuration. */
    private static OpenAiChatRequestParameters parameters(ModelSettings settings, @Nullable AnswerSchema schema) {
        OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder();
        if (settings.model() != null) {
            parameters.modelName(settings.model());
        }
        if (settings.temperature() != null) {
            parameters.temperature(settings.temperature());
        }
        if (settings.maxTokens() != null) {
            parameters.maxOutputTokens(settings.maxTokens());
        }
        if (schema != null) {
            parameters.responseFormat(format(schema));
        }
        return parameters.build();
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

    private static String text(ChatResponse response) {
        String text = response.aiMessage().text();
        if (text == null || text.isBlank()) {
            if (response.finishReason() == FinishReason.CONTENT_FILTER) {
                throw new ModelRefused("the provider's content filter held the answer back");
            }
            throw new ModelUnavailable(Cause.EMPTY, "the answer is empty");
        }
        return text;
    }

    private String modelName(ModelQuestion question, ChatResponse response) {
        if (response.modelName() != null) {
            return response.modelName();
        }
        String asked = question.settings().model();
        return asked != null ? asked : model.defaultRequestParameters().modelName();
    }

    private static Usage usage(@Nullable TokenUsage usage) {
        return usage == null
                ? Usage.NONE
                : new Usage(tokens(usage.inputTokenCount()), tokens(usage.outputTokenCount()));
    }

    private static int tokens(@Nullable Integer count) {
        return count == null ? 0 : Math.max(0, count);
    }
}
