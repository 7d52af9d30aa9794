package dev.ratchet.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.ratchet.events.DeploymentEvent.RegressionDetected;
import dev.ratchet.events.Event;
import dev.ratchet.events.Golden;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.wire.Received.Known;
import dev.ratchet.events.wire.Received.Unknown;
import dev.ratchet.events.wire.Received.Unreadable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventReaderTest {
    private static final String TRACE = """
            {"trace_id": "trace-0001", "prompt_name": "support-intent", "input": {"message": "hi"}, "output": "billing"}""";

    static List<Class<? extends Event>> eventTypes() {
        return EventCatalog.all();
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void whatAnEnvelopeWritesComesBackAsThatEnvelope(Class<? extends Event> type) {
        Envelope envelope =
                Golden.envelope(type).withTraceparent("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        Received received = Records.read(envelope.topic().topicName(), envelope.headers(), envelope.body());

        assertThat(received).isEqualTo(new Known(envelope));
    }

    @Test
    void aTraceNeedsNoHeaders() {
        Envelope envelope = known(Records.bareTrace(TRACE));

        assertThat(envelope.source()).isEqualTo("agent");
        assertThat(envelope.time()).isEqualTo(Records.TIMESTAMP);
        assertThat(envelope.subject()).isEqualTo("trace-0001");
        assertThat(envelope.event())
                .asInstanceOf(type(TraceRecorded.class))
                .satisfies(trace -> assertThat(trace.prompt()).hasToString("default/support-intent"));
    }

    @Test
    void aTraceWithoutAnIdGetsTheSameOneOnEachDelivery() {
        Envelope first = known(Records.bareTrace(TRACE));
        Envelope redelivered = known(Records.bareTrace(TRACE));
        Envelope other = known(Records.bareTrace(TRACE.replace("hi", "ho")));

        assertThat(redelivered.id()).isEqualTo(first.id());
        assertThat(other.id()).isNotEqualTo(first.id());
    }

    @Test
    void anOutputThatIsJsonIsKeptAsItsText() {
        Envelope envelope = known(Records.bareTrace(TRACE.replace("\"billing\"", "{\"team\": [\"billing\", 2]}")));

        assertThat(((TraceRecorded) envelope.event()).output()).isEqualTo("{\"team\":[\"billing\",2]}");
    }

    @Test
    void aRecordWithoutATypeIsATraceOnTheTracesTopicOnly() {
        assertThat(Records.read(Topic.Names.DEPLOYMENTS, Map.of(), new byte[] {'{', '}'}))
                .isEqualTo(new Unreadable("the record has no ce_type header"));
    }

    @Test
    void aTypeThatThisVersionDoesNotKnowIsNoError() {
        assertThat(Records.read(Topic.Names.TRACES, Map.of("ce_type", "dev.ratchet.TraceForgotten.v1"), new byte[0]))
                .isEqualTo(new Unknown("dev.ratchet.TraceForgotten.v1"));
    }

    @Test
    void aTombstoneIsNoError() {
        assertThat(Records.bareTrace((byte[]) null)).isEqualTo(new Unknown("tombstone"));
    }

    @Test
    void aRecordWithoutAKeyIsUnreadable() {
        Received received = EventReader.read(Topic.Names.TRACES, Map.of(), null, new byte[0], Records.TIMESTAMP);

        assertThat(((Unreadable) received).reason()).startsWith("the record has no key");
    }

    @Test
    void anAgentCannotForgeADecisionOnTheTracesTopic() {
        Envelope forged = Golden.envelope(RegressionDetected.class);

        Received received = Records.read(Topic.Names.TRACES, forged.headers(), forged.body());

        assertThat(received)
                .isEqualTo(new Unreadable(
                        "RegressionDetected does not belong on this topic, but on ratchet.deployments.v1"));
    }

    @Test
    void structuredModeIsNamedAsTheReason() {
        Map<String, String> headers = Map.of("content-type", "application/cloudevents+json; charset=UTF-8");

        Received received = Records.read(Topic.Names.TRACES, headers, new byte[] {'{', '}'});

        assertThat(((Unreadable) received).reason()).startsWith("structured mode is not supported");
    }

    @Test
    void aForeignIdBecomesAUuidThatIsTheSameEachTime() {
        Map<String, String> headers =
                Map.of("ce_type", "dev.ratchet.TraceRecorded.v1", "ce_id", "A-17", "ce_source", "x");

        Envelope first = known(Records.read(Topic.Names.TRACES, headers, TRACE.getBytes(UTF_8)));
        Envelope second = known(Records.read(Topic.Names.TRACES, headers, TRACE.getBytes(UTF_8)));

        assertThat(first.id()).isEqualTo(second.id()).isNotEqualTo(new UUID(0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "ce_time,     yesterday",
        "ce_time,     +999999999-01-01T00:00:00Z",
        "ce_time,     1970-01-01T00:00:00Z",
        "traceparent, 00-zz-01",
        "ce_id,       ''"
    })
    void aHeaderThatMakesNoSenseIsAsGoodAsNone(String name, String value) {
        Map<String, String> headers = new HashMap<>(Map.of("ce_type", "dev.ratchet.TraceRecorded.v1"));
        headers.put(name, value);

        Envelope envelope = known(Records.read(Topic.Names.TRACES, headers, TRACE.getBytes(UTF_8)));

        assertThat(envelope.time()).isEqualTo(Records.TIMESTAMP);
        assertThat(envelope.traceparent()).isNull();
    }

    @Test
    void headersAreBoundedAndStorable() {
        Map<String, String> headers = Map.of(
                "ce_type", "dev.ratchet.TraceRecorded.v1", "ce_source", "a\0b", "ce_subject", "s".repeat(100_000));

        Envelope envelope = known(Records.read(Topic.Names.TRACES, headers, TRACE.getBytes(UTF_8)));
        Received unknown = Records.read(Topic.Names.TRACES, Map.of("ce_type", "\0" + "t".repeat(100_000)), new byte[0]);

        assertThat(envelope.source()).isEqualTo("a\uFFFDb");
        assertThat(envelope.subject()).hasSize(500);
        assertThat(((Unknown) unknown).type()).hasSize(500).doesNotContain("\0");
    }

    @Test
    void theTimeOfTheHeaderCounts() {
        Map<String, String> headers =
                Map.of("ce_type", "dev.ratchet.TraceRecorded.v1", "ce_time", "2026-11-21T12:30:00+02:00");

        Envelope envelope = known(Records.read(Topic.Names.TRACES, headers, TRACE.getBytes(UTF_8)));

        assertThat(envelope.time()).isEqualTo(Instant.parse("2026-11-21T10:30:00Z"));
    }

    private static Envelope known(Received received) {
        assertThat(received).isInstanceOf(Known.class);
        return ((Known) received).envelope();
    }
}
