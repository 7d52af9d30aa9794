package dev.ratchet.models.telemetry;

import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.ModelUnavailable;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** A span for every question, by OpenTelemetry's conventions for generative AI; nothing where no SDK is installed. */
@ApplicationScoped
public class ModelSpans {
    private static final String LIBRARY = "dev.ratchet.models";

    private final Supplier<OpenTelemetry> telemetry;

    public ModelSpans() {
        this(GlobalOpenTelemetry::get);
    }

    ModelSpans(Supplier<OpenTelemetry> telemetry) {
        this.telemetry = telemetry;
    }

    public ModelAnswer around(Operation operation, Supplier<ModelAnswer> question) {
        Span span = begin(operation);
        try (Scope _ = span.makeCurrent()) {
            ModelAnswer answer = question.get();
            span.setAttribute("gen_ai.response.model", answer.model());
            span.setAttribute("gen_ai.usage.input_tokens", answer.usage().inputTokens());
            span.setAttribute("gen_ai.usage.output_tokens", answer.usage().outputTokens());
            span.setAttribute("ratchet.cached", answer.cached());
            return answer;
        } catch (RuntimeException e) {
            span.setAttribute("error.type", errorType(e));
            span.setStatus(StatusCode.ERROR);
            throw e;
        } finally {
            span.end();
        }
    }

    private Span begin(Operation operation) {
        Tracer tracer = telemetry.get().getTracer(LIBRARY);
        return tracer.spanBuilder(operation.name() + " " + operation.model())
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("gen_ai.operation.name", operation.name())
                .setAttribute("gen_ai.provider.name", operation.provider())
                .setAttribute("gen_ai.request.model", operation.model())
                .setAttribute("ratchet.role", operation.role().configName())
                .startSpan();
    }

    /** Our own word where there is one: it is low in number and says what happened. */
    static String errorType(RuntimeException failure) {
        return failure instanceof ModelUnavailable unavailable
                ? unavailable.kind().label()
                : failure.getClass().getSimpleName();
    }
}
