package dev.ratchet.agent.example;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.TokenUsage;
import dev.ratchet.agent.PromptHandle;
import dev.ratchet.agent.RenderedPrompt;
import dev.ratchet.agent.Shadows;
import dev.ratchet.agent.TraceDraft;
import dev.ratchet.agent.Traces;
import dev.ratchet.events.data.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The same router on a model of LangChain4j: one method asks it, for what is served and for what is repeated. */
public final class LangChain4jAgent {
    private final PromptHandle router;
    private final Traces traces;
    private final Shadows shadows;
    private final ChatModel model;

    public LangChain4jAgent(PromptHandle router, Traces traces, Shadows shadows, ChatModel model) {
        this.router = router;
        this.traces = traces;
        this.shadows = shadows;
        this.model = model;
    }

    /** The model that {@code ./ratchet up} starts. */
    public static ChatModel localModel() {
        return OpenAiChatModel.builder()
                .baseUrl("http://localhost:8090/v1")
                .apiKey("none")
                .modelName("ratchet-local")
                .timeout(Duration.ofSeconds(60))
                .build();
    }

    /** Answers a message of a customer, with the version that this customer gets. */
    public String answer(String customer, String message) {
        RenderedPrompt prompt = router.forUnit(customer).render(Map.of("message", message));
        TraceDraft trace = prompt.trace();
        Instant start = Instant.now();
        try {
            String answer = ask(prompt, trace);
            trace.output(answer);
            return answer;
        } catch (RuntimeException e) {
            trace.error(e.getClass().getSimpleName(), e.getMessage());
            throw e;
        } finally {
            traces.publish(trace.latency(Duration.between(start, Instant.now())));
            shadows.repeat(prompt, trace, this::ask);
        }
    }

    private String ask(RenderedPrompt prompt, TraceDraft trace) {
        // a raw message, not @UserMessage: stored prompt text must not be expanded as a template a second time
        ChatResponse response = model.chat(UserMessage.from(prompt.text()));
        TokenUsage tokens = response.tokenUsage();
        if (tokens != null) {
            trace.usage(new Usage(tokens.inputTokenCount(), tokens.outputTokenCount()));
        }
        trace.model(response.modelName());
        return response.aiMessage().text();
    }
}
