package dev.ratchet.models.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.events.data.Usage;
import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.ModelRole;
import dev.ratchet.models.ModelUnavailable;
import dev.ratchet.models.ModelUnavailable.Cause;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModelSpansTest {
    private static final Operation CHAT = Operation.chat(ModelRole.JUDGE, "default", "asked-model");

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final OpenTelemetrySdk sdk = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exported))
                    .build())
            .build();
    private final ModelSpans spans = new ModelSpans(() -> sdk);

    @Test
    void anAnswerIsToldInTheWordsOfTheConventions() {
        ModelAnswer answer = new ModelAnswer("x", new Usage(12, 3), Duration.ofMillis(5), 0.1, "answering-model");

        spans.around(CHAT, answer::fromMemory);

        SpanData span = exported.getFinishedSpanItems().getFirst();
        assertThat(span.getName()).isEqualTo("chat asked-model");
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(attributes(span))
                .isEqualTo(Map.of(
                        "gen_ai.operation.name", "chat",
                        "gen_ai.provider.name", "default",
                        "gen_ai.request.model", "asked-model",
                        "gen_ai.response.model", "answering-model",
                        "gen_ai.usage.input_tokens", 12L,
                        "gen_ai.usage.output_tokens", 3L,
                        "ratchet.cached", true,
                        "ratchet.role", "judge"));
    }

    @Test
    void aFailureHasAType() {
        assertThatThrownBy(() -> spans.around(CHAT, () -> {
                    throw new ModelUnavailable(Cause.TIMEOUT, "late");
                }))
                .isInstanceOf(ModelUnavailable.class);

        assertThat(attributes(exported.getFinishedSpanItems().getFirst())).containsEntry("error.type", "timeout");
    }

    private static Map<String, Object> attributes(SpanData span) {
        return span.getAttributes().asMap().entrySet().stream()
                .collect(Collectors.toMap(entry -> name(entry.getKey()), Map.Entry::getValue));
    }

    private static String name(AttributeKey<?> key) {
        return key.getKey();
    }
}
