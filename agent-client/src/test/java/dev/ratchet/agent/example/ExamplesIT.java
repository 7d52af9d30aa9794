package dev.ratchet.agent.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import dev.ratchet.agent.AgentConfig;
import dev.ratchet.agent.PromptHandle;
import dev.ratchet.agent.Shadows;
import dev.ratchet.agent.Traces;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.LiveRollout;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.data.Usage;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TopicTap;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** D5: the agents of the README, with a prompt in a shadow rollout and models that only echo. */
class ExamplesIT {
    private static final String MESSAGE = "where is my parcel?";

    private final String project = "p" + EventIds.fresh();
    private final PromptHandle router = PromptHandle.fixed(shadowed());
    private final Traces traces = Traces.open(AgentConfig.of(EmbeddedKafka.bootstrapServers()));
    private final Shadows shadows = Shadows.open(traces);
    private final TopicTap tap = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.TRACES);

    @AfterEach
    void close() {
        tap.close();
        shadows.close();
        traces.close();
    }

    @Test
    void the_plain_agent_answers_and_publishes_the_pair() throws Exception {
        PlainAgent agent = new PlainAgent(router, traces, shadows, text -> "echo of " + text);

        String answer = agent.answer("customer-1", MESSAGE);

        assertThat(answer).isEqualTo("echo of old: where is my parcel?");
        TraceRecorded served = awaitTrace("control");
        assertThat(served.output()).isEqualTo(answer);
        assertThat(served.sessionId()).isEqualTo("customer-1");
        assertThat(served.latencyMs()).isNotNull();
        TraceRecorded shadow = awaitTrace("shadow");
        assertThat(shadow.output()).isEqualTo("echo of new: where is my parcel?");
        assertThat(shadow.shadowOf()).isEqualTo(served.traceId());
    }

    @Test
    void a_model_that_is_away_makes_a_trace_with_an_error() {
        PlainAgent agent = new PlainAgent(router, traces, shadows, _ -> {
            throw new IOException("connection refused");
        });

        assertThatThrownBy(() -> agent.answer("customer-1", MESSAGE)).isInstanceOf(IOException.class);

        assertThat(awaitTrace("control").error()).isNotNull();
    }

    @Test
    void the_agent_on_langchain4j_tells_model_and_tokens_of_both() {
        LangChain4jAgent agent = new LangChain4jAgent(router, traces, shadows, new Echo());

        String answer = agent.answer("customer-1", MESSAGE);

        assertThat(answer).isEqualTo("echo of old: where is my parcel?");
        for (String variant : List.of("control", "shadow")) {
            TraceRecorded trace = awaitTrace(variant);
            assertThat(trace.model()).isEqualTo("echo");
            assertThat(trace.usage()).isEqualTo(new Usage(12, 3));
        }
    }

    @Test
    void the_local_model_of_the_readme_can_be_built() {
        assertThat(LangChain4jAgent.localModel().defaultRequestParameters().modelName())
                .isEqualTo("ratchet-local");
    }

    private static final class Echo implements ChatModel {
        @Override
        public ChatResponse doChat(ChatRequest request) {
            return ChatResponse.builder()
                    .aiMessage(AiMessage.from(
                            "echo of " + ((UserMessage) request.messages().getFirst()).singleText()))
                    .modelName("echo")
                    .tokenUsage(new TokenUsage(12, 3))
                    .build();
        }
    }

    private TraceRecorded awaitTrace(String variant) {
        return tap.await(
                TraceRecorded.class, trace -> trace.project().equals(project) && variant.equals(trace.variant()));
    }

    private LivePrompt shadowed() {
        UUID deployment = EventIds.fresh();
        return new LivePrompt(
                project,
                "support-intent",
                1,
                version("1.0.0", "old"),
                null,
                Instant.now(),
                new LiveRollout(
                        deployment,
                        1,
                        RolloutStrategy.SHADOW,
                        List.of(
                                new Arm(Arm.CANDIDATE, 100, version("1.1.0", "new"), deployment),
                                new Arm(Arm.CONTROL, 0, version("1.0.0", "old"), null))));
    }

    private static PromptSpec version(String version, String name) {
        return new PromptSpec(version, name + ": {message}", null, null, ModelSettings.DEFAULT, null, Grading.NONE);
    }
}
