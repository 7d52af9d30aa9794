package dev.ratchet.demo;

import dev.ratchet.agent.RenderedPrompt;
import dev.ratchet.agent.Shadows;
import dev.ratchet.agent.TraceDraft;
import dev.ratchet.demo.chat.ChatAnswer;
import dev.ratchet.demo.chat.ChatModel;
import dev.ratchet.demo.chat.ModelFailure;
import dev.ratchet.demo.traffic.Message;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.data.Usage;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers one message after the other with what its session is served, and says in a trace how it went. */
final class DemoAgent {
    private static final double DOLLARS_PER_INPUT_TOKEN = 0.15 / 1_000_000;
    private static final double DOLLARS_PER_OUTPUT_TOKEN = 0.60 / 1_000_000;

    private final AgentDefinition definition;
    private final ChatModel model;
    private final Consumer<TraceDraft> traces;
    private final Shadows shadows;
    private final Backoff backoff;

    DemoAgent(
            AgentDefinition definition,
            ChatModel model,
            Consumer<TraceDraft> traces,
            Shadows shadows,
            Backoff backoff) {
        this.definition = definition;
        this.model = model;
        this.traces = traces;
        this.shadows = shadows;
        this.backoff = backoff;
    }

    void answer(Message message, RenderedPrompt prompt) {
        TraceDraft trace = prompt.trace().expectedOutput(message.expectedOutput());
        long start = System.nanoTime();
        try {
            trace.output(ask(prompt, trace));
            backoff.succeeded();
        } catch (ModelFailure failure) {
            backoff.failed(failure.retryAfter());
        }
        traces.accept(trace.latency(Duration.ofNanos(System.nanoTime() - start)));
        shadows.repeat(prompt, trace, this::ask);
    }

    /** Asks for what is served and for what is only repeated, on which no customer waits; the trace gets all but the answer. */
    private String ask(RenderedPrompt prompt, TraceDraft trace) throws ModelFailure {
        try {
            ChatAnswer answer = model.ask(prompt.text(), prompt.prompt().settings());
            trace.usage(answer.usage())
                    .costUsd(cost(answer.usage()))
                    .outcome(definition.canUse(answer.text()) ? Outcome.OK : Outcome.FAILED);
            if (answer.model() != null) {
                trace.model(answer.model());
            }
            return answer.text();
        } catch (ModelFailure failure) {
            trace.error(failure.type(), failure.getMessage()).outcome(Outcome.FAILED);
            throw failure;
        }
    }

    private static @Nullable Double cost(@Nullable Usage usage) {
        return usage == null
                ? null
                : usage.inputTokens() * DOLLARS_PER_INPUT_TOKEN + usage.outputTokens() * DOLLARS_PER_OUTPUT_TOKEN;
    }
}
