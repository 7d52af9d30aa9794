package dev.ratchet.monitor;

import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.exporter.internal.otlp.traces.TraceRequestMarshaler;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Spans of model calls as the OpenTelemetry SDK makes them, and the bytes of its exporter, which are the collector's. */
public final class SpanSamples {
    public static final Duration LATENCY = Duration.ofMillis(1_250);

    private static final SdkTracerProvider TRACERS = SdkTracerProvider.builder()
            .setResource(Resource.create(
                    Attributes.of(stringKey("service.name"), "support", stringKey("ratchet.project"), "shop")))
            .build();

    private SpanSamples() {}

    /** By the conventions of today. */
    public static SpanData current(String output) {
        return span(
                "chat gpt-5-mini",
                span -> span.setAttribute("gen_ai.operation.name", "chat")
                        .setAttribute("gen_ai.provider.name", "openai")
                        .setAttribute("gen_ai.request.model", "gpt-5-mini")
                        .setAttribute("gen_ai.prompt.name", Samples.PROMPT)
                        .setAttribute("gen_ai.prompt.version", Samples.OLD)
                        .setAttribute("gen_ai.conversation.id", "talk-7")
                        .setAttribute("gen_ai.usage.input_tokens", 120)
                        .setAttribute("gen_ai.usage.output_tokens", 3)
                        .setAttribute("ratchet.input", "{\"message\":\"where is my parcel\"}")
                        .setAttribute("ratchet.expected_output", "shipping")
                        .setAttribute("gen_ai.output.messages", message("assistant", output)));
    }

    /** By the conventions of 2024: other names for the provider and the tokens, contents in events. */
    public static SpanData legacy(String output) {
        return span(
                "openai.chat",
                span -> span.setAttribute("gen_ai.system", "openai")
                        .setAttribute("gen_ai.request.model", "gpt-4o")
                        .setAttribute("gen_ai.prompt.name", Samples.PROMPT)
                        .setAttribute("gen_ai.usage.prompt_tokens", 120)
                        .setAttribute("gen_ai.usage.completion_tokens", 3)
                        .addEvent(
                                "gen_ai.content.prompt",
                                text("gen_ai.prompt", "[{\"role\":\"user\",\"content\":\"where is my parcel\"}]"))
                        .addEvent(
                                "gen_ai.content.completion",
                                text(
                                        "gen_ai.completion",
                                        "[{\"role\":\"assistant\",\"content\":\"" + output + "\"}]")));
    }

    /** By OpenInference. */
    public static SpanData openInference(String output) {
        return span(
                "ChatCompletion",
                span -> span.setAttribute("openinference.span.kind", "LLM")
                        .setAttribute("llm.model_name", "claude-sonnet-4-5")
                        .setAttribute("llm.provider", "anthropic")
                        .setAttribute("session.id", "talk-8")
                        .setAttribute("gen_ai.prompt.name", Samples.PROMPT)
                        .setAttribute("llm.prompt_template.template", "Where does it go? {message}")
                        .setAttribute("llm.prompt_template.variables", "{\"message\":\"where is my parcel\"}")
                        .setAttribute("llm.prompt_template.version", Samples.OLD)
                        .setAttribute("llm.token_count.prompt", 120)
                        .setAttribute("llm.token_count.completion", 3)
                        .setAttribute("llm.cost.total", 0.002)
                        .setAttribute("input.value", "{\"messages\":[]}")
                        .setAttribute("llm.output_messages.0.message.role", "assistant")
                        .setAttribute("llm.output_messages.0.message.content", output)
                        .setAttribute("output.value", "{\"choices\":[]}"));
    }

    /** Takes {@link #LATENCY} from {@link Samples#START}. */
    public static SpanData span(String name, Consumer<Span> work) {
        Span span = TRACERS.get("test")
                .spanBuilder(name)
                .setNoParent()
                .setStartTimestamp(Samples.START)
                .startSpan();
        work.accept(span);
        span.end(Samples.START.plus(LATENCY));
        return ((ReadableSpan) span).toSpanData();
    }

    public static Attributes text(String name, String value) {
        AttributesBuilder attributes = Attributes.builder();
        return attributes.put(name, value).build();
    }

    public static String message(String role, String text) {
        return "[{\"role\":\"" + role + "\",\"parts\":[{\"type\":\"text\",\"content\":\"" + text
                + "\"}],\"finish_reason\":\"stop\"}]";
    }

    /** The id of the trace that the span becomes. */
    public static String traceId(SpanData span) {
        return span.getTraceId() + "-" + span.getSpanId();
    }

    public static byte[] proto(SpanData... spans) {
        return written(out -> TraceRequestMarshaler.create(List.of(spans)).writeBinaryTo(out));
    }

    public static byte[] json(SpanData... spans) {
        return written(out -> TraceRequestMarshaler.create(List.of(spans)).writeJsonTo(out));
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
