package dev.ratchet.monitor.messaging;

import static dev.ratchet.monitor.SpanSamples.current;
import static dev.ratchet.monitor.SpanSamples.json;
import static dev.ratchet.monitor.SpanSamples.legacy;
import static dev.ratchet.monitor.SpanSamples.openInference;
import static dev.ratchet.monitor.SpanSamples.proto;
import static dev.ratchet.monitor.SpanSamples.span;
import static dev.ratchet.monitor.SpanSamples.traceId;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Usage;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.monitor.Samples;
import dev.ratchet.monitor.SpanSamples;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** E1: what the OpenTelemetry Collector writes becomes traces, in both of its encodings. */
class E1OtlpTopologyTest {
    private static final String PROTO = "otlp_spans";
    private static final String JSON = "otlp_spans_json";

    @TempDir
    Path state;

    private DrivenTopology topology;

    @BeforeEach
    void start() {
        topology = new DrivenTopology(state);
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    private void send(String topic, byte[] body) {
        topology.send(topic, null, body, Map.of());
    }

    @Test
    void aSpanBecomesATraceWithAllThatItTells() {
        SpanData span = current("billing");

        send(PROTO, proto(span));

        Envelope envelope = topology.envelopes(TraceRecorded.class).getFirst();
        assertThat(envelope.time()).isEqualTo(Samples.START.plus(SpanSamples.LATENCY));
        assertThat(envelope.traceparent()).isEqualTo("00-" + span.getTraceId() + "-" + span.getSpanId() + "-01");
        assertThat(envelope.event())
                .isEqualTo(new TraceRecorded(
                        traceId(span),
                        "talk-7",
                        "shop",
                        "intent",
                        "1.0.0",
                        null,
                        null,
                        Samples.json("{\"message\":\"where is my parcel\"}"),
                        "billing",
                        "shipping",
                        null,
                        null,
                        null,
                        "gpt-5-mini",
                        new Usage(120, 3),
                        1_250L,
                        null,
                        Samples.START.plusMillis(1_250),
                        Samples.json(
                                "{\"span\":\"chat gpt-5-mini\",\"service\":\"support\",\"provider\":\"openai\"}")));
    }

    static Stream<SpanData> bothEncodingsSayTheSame() {
        return Stream.of(current("shipping"), legacy("shipping"), openInference("shipping"), evaluated());
    }

    @ParameterizedTest
    @MethodSource
    void bothEncodingsSayTheSame(SpanData span) {
        send(PROTO, proto(span));
        send(JSON, json(span));

        List<Envelope> traces = topology.envelopes(TraceRecorded.class);
        assertThat(traces).hasSize(2);
        assertThat(traces.get(0)).isEqualTo(traces.get(1));
        assertThat(topology.deadLetters()).isEmpty();
    }

    private static SpanData evaluated() {
        return span("chat", span -> {
            span.setAttribute("gen_ai.operation.name", "chat");
            span.setAttribute("gen_ai.prompt.name", "intent");
            span.setAttribute("gen_ai.output.messages", SpanSamples.message("assistant", "zürich"));
            span.addEvent(
                    "gen_ai.evaluation.result",
                    io.opentelemetry.api.common.Attributes.builder()
                            .put("gen_ai.evaluation.name", "relevance")
                            .put("gen_ai.evaluation.score.value", 0.25)
                            .put("gen_ai.evaluation.score.label", "fail")
                            .build());
        });
    }

    @Test
    void olderNamesAndOpenInferenceAreReadAlike() {
        send(PROTO, proto(legacy("shipping"), openInference("shipping")));

        List<TraceRecorded> traces = topology.events(TraceRecorded.class);
        assertThat(traces).extracting(TraceRecorded::output).containsExactly("shipping", "shipping");
        assertThat(traces).extracting(TraceRecorded::usage).containsOnly(new Usage(120, 3));
        assertThat(traces).extracting(TraceRecorded::model).containsExactly("gpt-4o", "claude-sonnet-4-5");
        assertThat(traces)
                .extracting(TraceRecorded::input)
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"messages\":[{\"role\":\"user\",\"content\":\"where is my parcel\"}]}",
                        "{\"message\":\"where is my parcel\"}");
        assertThat(traces).extracting(TraceRecorded::promptVersion).containsExactly(null, "1.0.0");
        assertThat(traces).extracting(TraceRecorded::costUsd).containsExactly(null, 0.002);
    }

    @Test
    void aSpanThatIsWrongIsAFailureLikeAnyOther() {
        SpanData wrong = current("billing");

        send(PROTO, proto(wrong, current("shipping")));

        assertThat(topology.events(TraceFailed.class)).singleElement().satisfies(failed -> {
            assertThat(failed.traceId()).isEqualTo(traceId(wrong));
            assertThat(failed.project()).isEqualTo("shop");
        });
        assertThat(topology.count("traces")).isEqualTo(2);
    }

    @Test
    void theSameSpanTwiceIsOneTrace() {
        SpanData span = current("billing");

        send(PROTO, proto(span));
        send(PROTO, proto(current("shipping"), span));
        send(JSON, json(span));

        assertThat(topology.events(TraceFailed.class)).hasSize(1);
        assertThat(topology.count("duplicates")).isEqualTo(2);
        assertThat(topology.envelopes(TraceRecorded.class).stream()
                        .map(Envelope::id)
                        .distinct())
                .hasSize(2);
    }

    @Test
    void whatIsNoCallOfAPromptIsCountedAndPassedOver() {
        send(
                PROTO,
                proto(
                        span("GET /", span -> span.setAttribute("http.request.method", "GET")),
                        span("chat", span -> span.setAttribute("gen_ai.operation.name", "chat")),
                        span(
                                "chat",
                                span -> span.setAttribute("gen_ai.operation.name", "chat")
                                        .setAttribute("gen_ai.prompt.name", "intent")),
                        current("shipping")));
        topology.send(PROTO, null, new byte[0], Map.of());

        assertThat(topology.events(TraceRecorded.class)).hasSize(1);
        assertThat(topology.spans("other_work")).isEqualTo(1);
        assertThat(topology.spans("without_prompt")).isEqualTo(1);
        assertThat(topology.spans("without_output")).isEqualTo(1);
        assertThat(topology.spans("translated")).isEqualTo(1);
        assertThat(topology.deadLetters()).isEmpty();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Bad(String topic, byte[] body, String reason) {}

    static Stream<Bad> whatCannotBeReadIsDeadLetteredWhole() {
        byte[] large = new byte[5 * 1024 * 1024];
        return Stream.of(
                new Bad(PROTO, "hello {".getBytes(UTF_8), "not spans of OTLP in protobuf"),
                new Bad(PROTO, json(current("shipping")), "not spans of OTLP in protobuf"),
                new Bad(PROTO, large, "the limit is"),
                new Bad(JSON, large, "the limit is"),
                new Bad(JSON, proto(current("shipping")), "not"),
                new Bad(JSON, "{}".getBytes(UTF_8), "resourceSpans is missing"),
                new Bad(JSON, "[".repeat(500).getBytes(UTF_8), "nested deeper"),
                new Bad(
                        JSON,
                        "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"W47//6OyscEkKmbU\",\"spanId\":\"7uEZ\"}]}]}]}"
                                .getBytes(UTF_8),
                        "hexadecimal"));
    }

    @ParameterizedTest
    @MethodSource
    void whatCannotBeReadIsDeadLetteredWhole(Bad bad) {
        send(bad.topic(), bad.body());
        send(PROTO, proto(current("shipping")));

        assertThat(topology.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isEqualTo(bad.body());
            assertThat(WireHeaders.text(letter.headers()))
                    .containsEntry("ratchet_dlq_topic", bad.topic())
                    .containsEntry("ratchet_dlq_group", "ratchet-monitor")
                    .hasEntrySatisfying(
                            "ratchet_dlq_reason", reason -> assertThat(reason).contains(bad.reason()));
        });
        assertThat(topology.events(TraceRecorded.class)).hasSize(1);
    }

    @Test
    void ofARecordWithABadSpanTheOthersCountAndTheRecordIsADeadLetter() {
        SpanData bad = span(
                "chat",
                span -> span.setAttribute("gen_ai.operation.name", "chat")
                        .setAttribute("gen_ai.prompt.name", "no such name!")
                        .setAttribute("gen_ai.output.messages", SpanSamples.message("assistant", "x")));
        SpanData huge = current("x".repeat(1_100_000));
        byte[] record = proto(bad, huge, current("shipping"));

        send(PROTO, record);

        assertThat(topology.events(TraceRecorded.class)).hasSize(1);
        assertThat(topology.spans("refused")).isEqualTo(2);
        assertThat(topology.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isEqualTo(record);
            assertThat(WireHeaders.text(letter.headers()).get("ratchet_dlq_reason"))
                    .startsWith("2 of 3 spans: the first, " + traceId(bad) + ", prompt_name must match");
        });
        assertThat(topology.letters(PROTO)).isEqualTo(1);
    }
}
