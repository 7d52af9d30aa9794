package dev.ratchet.localmodel.http;

import static dev.ratchet.localmodel.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.ratchet.localmodel.TestEmbeddings;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** With the client that the services use. */
class OpenAiClientTest {
    private static final RunningServer SERVER = RunningServer.ready(true);
    private static final SystemMessage SYSTEM =
            SystemMessage.from("Labels: tea, coffee, soup. Answer with only the label.");
    private static final UserMessage USER = UserMessage.from("a double espresso, please");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void chats_and_counts_tokens() {
        ChatResponse response = model().chat(SYSTEM, USER);

        assertThat(response.aiMessage().text()).isEqualTo("coffee");
        assertThat(response.metadata().tokenUsage().totalTokenCount()).isPositive();
    }

    @Test
    void fills_a_strict_schema() {
        JsonSchema schema = JsonSchema.builder()
                .name("drink")
                .rootElement(JsonObjectSchema.builder()
                        .addProperty(
                                "drink",
                                JsonEnumSchema.builder()
                                        .enumValues("tea", "coffee")
                                        .build())
                        .required("drink")
                        .build())
                .build();
        ChatRequest request = ChatRequest.builder()
                .messages(UserMessage.from("Classify.\n\nText: a double espresso"))
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(schema)
                        .build())
                .build();

        String answer = model().chat(request).aiMessage().text();

        assertThat(json(answer)).isEqualTo(json("{\"drink\":\"coffee\"}"));
    }

    @Test
    void streams() throws Exception {
        CompletableFuture<ChatResponse> done = new CompletableFuture<>();
        OpenAiStreamingChatModel model = OpenAiStreamingChatModel.builder()
                .baseUrl(SERVER.url() + "/v1")
                .apiKey("none")
                .modelName("ratchet-local-small")
                .build();

        model.chat(List.of(SYSTEM, USER), new StreamingChatResponseHandler() {
            @Override
            public void onPartialResponse(String part) {}

            @Override
            public void onCompleteResponse(ChatResponse response) {
                done.complete(response);
            }

            @Override
            public void onError(Throwable error) {
                done.completeExceptionally(error);
            }
        });

        assertThat(done.get(30, TimeUnit.SECONDS).aiMessage().text()).isEqualTo("coffee");
    }

    @Test
    void embeds() {
        OpenAiEmbeddingModel model = OpenAiEmbeddingModel.builder()
                .baseUrl(SERVER.url() + "/v1")
                .apiKey("none")
                .modelName("ratchet-local-embedding")
                .build();

        float[] vector = model.embedAll(List.of(TextSegment.from("tea"), TextSegment.from("soup")))
                .content()
                .get(1)
                .vector();

        assertThat(vector).containsExactly(TestEmbeddings.shared().of("soup"));
    }

    @Test
    void sees_errors_for_what_they_are() throws Exception {
        SERVER.post("/control", "{\"mode\":\"rate_limited\",\"times\":1}");

        assertThatThrownBy(() -> model().chat(SYSTEM, USER)).isInstanceOf(RateLimitException.class);
        assertThatThrownBy(() -> model().chat(UserMessage.from("x".repeat(2_000_000))))
                .isInstanceOf(InvalidRequestException.class);
    }

    private static OpenAiChatModel model() {
        return OpenAiChatModel.builder()
                .baseUrl(SERVER.url() + "/v1")
                .apiKey("none")
                .modelName("ratchet-local-small")
                .strictJsonSchema(true)
                .maxRetries(0)
                .build();
    }
}
