package dev.ratchet.demo;

import dev.ratchet.agent.RenderedPrompt;
import dev.ratchet.agent.TraceDraft;
import dev.ratchet.demo.chat.ChatAnswer;
import dev.ratchet.demo.chat.ChatModel;
import dev.ratchet.demo.chat.ModelFailure;
import dev.ratchet.demo.traffic.Message;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.data.Usage;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Answers one message after the other with the live prompt, and says in a trace how it went. */
final class DemoAgent {
    private static final double DOLLARS_PER_INPUT_TOKEN = 0.15 / 1_000_000;
    private static final double DOLLARS_PER_OUTPUT_TOKEN = 0.60 / 1_000_000;

    private final AgentDefinition definition;
    private final ChatModel model;
    private final Consumer<TraceRecorded> traces;
    private final Backoff backoff;
    private final Clock clock;

    DemoAgent(
            AgentDefinition definition, ChatModel model, Consumer<TraceRecorded> traces, Backoff backoff, Clock clock) {
        this.definition = definition;
        this.model = model;
        this.traces = traces;
        this.backoff = backoff;
        this.clock = clock;
    }

    void answer(Message message, RenderedPrompt prompt) {
        TraceDraft trace = prompt.trace().session(message.sessionId()).expectedOutput(message.expectedOutput());
        long start = System.nanoTime();
        try {
            ChatAnswer answer = model.ask(prompt.text(), prompt.live().prompt().settings());
            backoff.succeeded();
            trace.output(answer.text())
                    .usage(answer.usage())
                    .costUsd(cost(answer.usage()))
                    .outcome(definition.canUse(answer.text()) ? Outcome.OK : Outcome.FAILED);
            if (answer.model() != null) {
                trace.model(answer.model());
            }
        } catch (ModelFailure failure) {
            backoff.failed(failure.retryAfter());
            trace.error(failure.type(), failure.getMessage()).outcome(Outcome.FAILED);
        }
        trace.latency(Duration.ofNanos(System.nanoTime() - start));
        traces.accept(trace.recordedAt(clock.instant()));
    }

    private static @Nullable Double cost(@Nullable Usage usage) {
        return usage == null
                ? null
                : usage.inputTokens() * DOLLARS_PER_INPUT_TOKEN + usage.outputTokens() * DOLLARS_PER_OUTPUT_TOKEN;
    }
}
