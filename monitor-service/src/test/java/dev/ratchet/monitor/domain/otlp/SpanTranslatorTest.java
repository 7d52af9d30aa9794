package dev.ratchet.monitor.domain.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.data.TraceError;
import dev.ratchet.monitor.Samples;
import dev.ratchet.monitor.domain.otlp.Span.Event;
import dev.ratchet.monitor.domain.otlp.Span.Status;
import dev.ratchet.monitor.domain.otlp.Translation.Refused;
import dev.ratchet.monitor.domain.otlp.Translation.Skipped;
import dev.ratchet.monitor.domain.otlp.Translation.Translated;
import dev.ratchet.monitor.domain.otlp.Translation.Why;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpanTranslatorTest {
    private static final Map<String, String> CALL =
            Map.of("gen_ai.operation.name", "chat", "gen_ai.prompt.name", "intent");
    private static final Event THROWN =
            event("exception", "exception.type", "Timeout", "exception.message", "too slow");

    @Test
    void anErrorIsToldByStatusTypeOrAnExceptionWithoutAnAnswer() {
        assertThat(error(Status.ERROR, "gave up", Map.of())).isEqualTo(new TraceError("error", "gave up"));
        assertThat(error(Status.ERROR, null, Map.of(), THROWN)).isEqualTo(new TraceError("Timeout", "too slow"));
        assertThat(error(Status.UNSET, null, Map.of("error.type", "429"))).isEqualTo(new TraceError("429", null));
        assertThat(error(Status.UNSET, "", Map.of(), THROWN)).isEqualTo(new TraceError("Timeout", "too slow"));
        assertThat(error(Status.UNSET, null, Map.of("output.value", "yes"), THROWN))
                .isNull();
    }

    private static @Nullable TraceError error(
            Status status, @Nullable String message, Map<String, String> more, Event... events) {
        return trace(span(status, message, more, events)).error();
    }

    @Test
    void onlyCallsOfModelsAreTraces() {
        assertThat(why(Map.of("gen_ai.operation.name", "embeddings"))).isEqualTo(Why.OTHER_WORK);
        assertThat(why(Map.of("gen_ai.operation.name", "invoke_agent"))).isEqualTo(Why.OTHER_WORK);
        assertThat(why(Map.of("ratchet.variant", "shadow"))).isEqualTo(Why.SHADOW);
        assertThat(SpanTranslator.translate(bare(Map.of("openinference.span.kind", "CHAIN", "output.value", "x"))))
                .isEqualTo(new Skipped(Why.OTHER_WORK));
        assertThat(SpanTranslator.translate(bare(Map.of("gen_ai.system", "openai", "output.value", "x"))))
                .isEqualTo(new Skipped(Why.WITHOUT_PROMPT));
    }

    private static Why why(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("output.value", "x");
        return ((Skipped) SpanTranslator.translate(span(Status.OK, null, all))).why();
    }

    @Test
    void theRolloutIsTold() {
        TraceRecorded trace = trace(span(
                Status.OK,
                null,
                Map.of(
                        "output.value", "x",
                        "ratchet.variant", "candidate",
                        "ratchet.deployment_id", "0199a000-0000-7000-8000-000000000001")));

        assertThat(trace.variant()).isEqualTo("candidate");
        assertThat(trace.deploymentId()).hasToString("0199a000-0000-7000-8000-000000000001");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(SpanTranslator.translate(
                        span(Status.OK, null, Map.of("output.value", "x", "ratchet.deployment_id", "7"))))
                .isEqualTo(new Refused("ratchet.deployment_id must be a UUID"));
        assertThat(SpanTranslator.translate(
                        span(Status.OK, null, Map.of("output.value", "x", "ratchet.project", "a b"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).startsWith("project must match"));
    }

    @Test
    void theInputIsTheVariablesOrTheMessages() {
        assertThat(input(Map.of("ratchet.input", "{\"a\":1}", "llm.prompt_template.variables", "{\"b\":1}")))
                .isEqualTo("{\"a\":1}");
        assertThat(input(Map.of("gen_ai.input.messages", "[{\"role\":\"user\"}]")))
                .isEqualTo("{\"messages\":[{\"role\":\"user\"}]}");
        assertThat(input(Map.of(
                        "llm.input_messages.0.message.role", "user", "llm.input_messages.0.message.content", "hi")))
                .isEqualTo("{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}");
        assertThat(input(Map.of("gen_ai.prompt.0.content", "hi", "gen_ai.prompt.1.content", "you")))
                .isEqualTo("{\"messages\":[{\"content\":\"hi\"},{\"content\":\"you\"}]}");
        assertThat(input(Map.of("input.value", "{ not JSON"))).isEqualTo("{\"messages\":\"{ not JSON\"}");
        assertThat(input(Map.of())).isEqualTo("{}");
    }

    private static String input(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("output.value", "x");
        return trace(span(Status.OK, null, all)).input().toString();
    }

    @Test
    void theOutputIsWhatTheFirstMessageSays() {
        assertThat(
                        output(
                                "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"reasoning\",\"content\":\"hm\"},{\"type\":\"text\",\"content\":\"a\"},{\"type\":\"text\",\"content\":\"b\"}]},{\"content\":\"c\"}]"))
                .isEqualTo("ab");
        assertThat(output("[{\"role\":\"assistant\",\"parts\":[{\"type\":\"tool_call\",\"name\":\"find\"}]}]"))
                .isEqualTo("[{\"type\":\"tool_call\",\"name\":\"find\"}]");
        assertThat(output("[{\"role\":\"assistant\",\"content\":{\"intent\":\"a\"}}]"))
                .isEqualTo("{\"intent\":\"a\"}");
        assertThat(output("plain text")).isEqualTo("plain text");
    }

    private static @Nullable String output(String messages) {
        return trace(span(Status.OK, null, Map.of("gen_ai.output.messages", messages)))
                .output();
    }

    @Test
    void oneScoreCountsAndOneBadLabelFails() {
        Event good = evaluation(0.9, "pass");
        Event bad = evaluation(0.2, "Fail");

        assertThat(trace(answered(good)).score()).isEqualTo(0.9);
        assertThat(trace(answered(good)).outcome()).isEqualTo(Outcome.OK);
        assertThat(trace(answered(good, bad)).score()).isNull();
        assertThat(trace(answered(good, bad)).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(trace(answered(evaluation(4.5, "good"))).score()).isNull();
        assertThat(trace(answered(evaluation(4.5, "good"))).outcome()).isNull();
        assertThat(trace(answered(evaluation(4.5, "good"))).metadata())
                .isEqualTo(Samples.json("{\"span\":\"call\",\"evaluations\":[{\"score\":4.5,\"label\":\"good\"}]}"));
    }

    private static Span answered(Event... events) {
        return span(Status.OK, null, Map.of("output.value", "x"), events);
    }

    private static Event evaluation(double score, String label) {
        Map<String, JsonNode> values = Map.of(
                "gen_ai.evaluation.score.value", DoubleNode.valueOf(score),
                "gen_ai.evaluation.score.label", TextNode.valueOf(label));
        return new Event("gen_ai.evaluation.result", new Attributes(values));
    }

    @Test
    void numbersThatCannotBeMeantAreLeftOut() {
        TraceRecorded trace = trace(span(
                Status.OK,
                null,
                Map.of("output.value", "x", "gen_ai.usage.input_tokens", "-4", "llm.cost.total", "much")));

        assertThat(trace.usage()).isNull();
        assertThat(trace.costUsd()).isNull();
        assertThat(trace.latencyMs()).isNull();
    }

    private static TraceRecorded trace(Span span) {
        return ((Translated) SpanTranslator.translate(span)).trace();
    }

    private static Event event(String name, String... pairs) {
        Map<String, JsonNode> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], TextNode.valueOf(pairs[i + 1]));
        }
        return new Event(name, new Attributes(values));
    }

    private static Span span(Status status, @Nullable String message, Map<String, String> more, Event... events) {
        Map<String, String> all = new HashMap<>(CALL);
        all.putAll(more);
        return span(status, message, all, List.of(events));
    }

    private static Span bare(Map<String, String> attributes) {
        return span(Status.OK, null, attributes, List.of());
    }

    private static Span span(
            Status status, @Nullable String message, Map<String, String> attributes, List<Event> events) {
        Map<String, JsonNode> values = new HashMap<>();
        attributes.forEach((name, value) -> values.put(name, TextNode.valueOf(value)));
        return new Span(
                "4bf92f3577b34da6a3ce929d0e0e4736",
                "00f067aa0ba902b7",
                "call",
                Samples.START,
                Samples.START.minusSeconds(1),
                status,
                message,
                Attributes.NONE,
                new Attributes(values),
                events);
    }
}
