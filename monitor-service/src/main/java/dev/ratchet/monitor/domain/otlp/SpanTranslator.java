package dev.ratchet.monitor.domain.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.TraceError;
import dev.ratchet.events.data.Usage;
import dev.ratchet.monitor.domain.otlp.Translation.Refused;
import dev.ratchet.monitor.domain.otlp.Translation.Skipped;
import dev.ratchet.monitor.domain.otlp.Translation.Translated;
import dev.ratchet.monitor.domain.otlp.Translation.Why;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes traces of the spans of model calls, by OpenTelemetry's conventions for generative AI and by OpenInference. */
public final class SpanTranslator {
    /** Of {@code gen_ai.operation.name}; all others are work around a model. */
    private static final Set<String> CALLS = Set.of("chat", "text_completion", "generate_content", "completion");

    private static final String OPERATION = "gen_ai.operation.name";
    private static final String SPAN_KIND = "openinference.span.kind";

    private SpanTranslator() {}

    public static Translation translate(Span span) {
        Attributes attributes = span.attributes();
        String prompt = attributes.text("gen_ai.prompt.name", "llm.prompt_template.name");
        if (!isModelCall(attributes)) {
            return new Skipped(Why.OTHER_WORK);
        }
        if (prompt == null) {
            return new Skipped(Why.WITHOUT_PROMPT);
        }
        if (Arm.SHADOW.equals(attributes.text("ratchet.variant"))) {
            return new Skipped(Why.SHADOW);
        }
        String output = Contents.output(span);
        TraceError error = SpanErrors.of(span, output != null);
        if (output == null && error == null) {
            return new Skipped(Why.WITHOUT_OUTPUT);
        }
        try {
            return new Translated(trace(span, prompt, output, error));
        } catch (IllegalArgumentException e) {
            return new Refused(String.valueOf(e.getMessage()));
        }
    }

    /** Older conventions had no name for the operation. */
    private static boolean isModelCall(Attributes attributes) {
        String operation = attributes.text(OPERATION);
        String kind = attributes.text(SPAN_KIND);
        if (operation != null) {
            return CALLS.contains(operation);
        }
        return kind == null
                ? attributes.hasAny("gen_ai.provider.name", "gen_ai.system", "gen_ai.request.model")
                : kind.equals("LLM");
    }

    private static TraceRecorded trace(Span span, String prompt, @Nullable String output, @Nullable TraceError error) {
        Attributes attributes = span.attributes();
        Evaluations evaluations = Evaluations.of(span);
        String version = attributes.text("gen_ai.prompt.version", "llm.prompt_template.version");
        return new TraceRecorded(
                span.identity(),
                attributes.text("gen_ai.conversation.id", "session.id"),
                project(span),
                prompt,
                version,
                attributes.text("ratchet.variant"),
                deployment(attributes.text("ratchet.deployment_id")),
                Contents.input(span),
                output,
                attributes.text("ratchet.expected_output"),
                evaluations.outcome(),
                evaluations.score(),
                error,
                attributes.text("gen_ai.request.model", "gen_ai.response.model", "llm.model_name"),
                usage(attributes),
                latency(span),
                cost(attributes.number("llm.cost.total")),
                span.end(),
                metadata(span, evaluations));
    }

    private static String project(Span span) {
        String told = span.attributes().text("ratchet.project");
        String ofAll = told == null ? span.resource().text("ratchet.project") : told;
        return ofAll == null ? PromptKey.DEFAULT_PROJECT : ofAll;
    }

    private static @Nullable UUID deployment(@Nullable String id) {
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("ratchet.deployment_id must be a UUID", e);
        }
    }

    private static @Nullable Usage usage(Attributes attributes) {
        Integer in = tokens(
                attributes.number("gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens", "llm.token_count.prompt"));
        Integer out = tokens(attributes.number(
                "gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens", "llm.token_count.completion"));
        return in == null && out == null ? null : new Usage(in == null ? 0 : in, out == null ? 0 : out);
    }

    private static @Nullable Integer tokens(@Nullable Double told) {
        return told != null && told >= 0 && told <= Integer.MAX_VALUE ? told.intValue() : null;
    }

    private static @Nullable Double cost(@Nullable Double told) {
        return told != null && told >= 0 ? told : null;
    }

    private static @Nullable Long latency(Span span) {
        return span.start() == null || span.end() == null || span.end().isBefore(span.start())
                ? null
                : Duration.between(span.start(), span.end()).toMillis();
    }

    private static ObjectNode metadata(Span span, Evaluations evaluations) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode().put("span", span.name());
        String service = span.resource().text("service.name");
        if (service != null) {
            metadata.put("service", service);
        }
        String provider = span.attributes().text("gen_ai.provider.name", "gen_ai.system", "llm.provider", "llm.system");
        if (provider != null) {
            metadata.put("provider", provider);
        }
        JsonNode told = evaluations.json();
        return told == null ? metadata : metadata.set("evaluations", told);
    }
}
