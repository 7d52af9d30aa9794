package dev.ratchet.events.wire;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.Golden;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.wire.Received.Known;
import dev.ratchet.events.wire.Received.Unreadable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that nobody should have sent: the answer is a reason that a person understands, and never an exception. */
class HostileInputTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    hello                      | not JSON: Unrecognized token …
                    {"trace_id": "a"           | not JSON: Unexpected end-of-input
                    {"trace_id": "a",}         | not JSON: Unexpected character ('}'
                    {'trace_id': 'a'}          | not JSON: Unexpected character (''
                    ~~                         | the record is empty
                    ~  ~                       | the record is empty
                    null                       | the record is a JSON null
                    []                         | must be a JSON object
                    [{"trace_id": "a"}]        | must be a JSON object
                    "text"                     | must be a JSON object
                    17                         | must be a JSON object
                    true                       | must be a JSON object
                    {}                         | trace_id is missing
                    {"trace_id": null}         | trace_id is missing
                    {"trace_id": " "}          | trace_id is missing
                    {} {}                      | trace_id is missing
                    """)
    void whatIsNoTraceIsExplained(String body, String reason) {
        assertThat(reason(Records.bareTrace(body))).startsWith(reason);
    }

    /** E4: the reason goes into headers and logs, where what the record says must not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111111111111x",
                "hunter2secret {",
                "{\"usage\":{\"input_tokens\":4111111111111111}}",
                "{\"trace_id\":\"t\",\"recorded_at\":\"hunter2secret\"}",
                "{\"trace_id\":\"t\",\"deployment_id\":\"hunter2secret\"}",
                "{\"trace_id\":\"t\",\"outcome\":\"hunter2secret\"}",
                "{\"hunter2secret",
                "{hunter2secret:1}",
            })
    void theReasonDoesNotQuoteTheRecord(String body) {
        Received received = Records.bareTrace(body);

        assertThat(received)
                .asInstanceOf(type(Received.Unreadable.class))
                .satisfies(unreadable -> assertThat(unreadable.reason()).doesNotContain("hunter2", "41111111"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    "trace_id": "trace-0001"        | "trace_id": 17                       | trace_id must be a text
                    "trace_id": "trace-0001"        | "trace_id": {"a": 1}                 | trace_id must be a text
                    "trace_id": "trace-0001"        | "trace_id": true                     | trace_id must be a text
                    "score": 0.25                   | "score": "good"                      | score must be a number
                    "score": 0.25                   | "score": ""                          | score must be a number
                    "score": 0.25                   | "score": "NaN"                       | score must be between 0 and 1
                    "score": 0.25                   | "score": 7                           | score must be between 0 and 1
                    "score": 0.25                   | "score": [1]                         | score must be a number
                    "latency_ms": 112               | "latency_ms": 1.5                    | latency_ms must be a whole number
                    "latency_ms": 112               | "latency_ms": -1                     | latency_ms must not be negative
                    "latency_ms": 112               | "latency_ms": 99999999999999999999   | latency_ms
                    "cost_usd": 0.00025            | "cost_usd": 1e999                    | cost_usd must be a number that is not negative
                    "input_tokens": 48              | "input_tokens": "many"               | usage.input_tokens must be a whole number
                    "input_tokens": 48              | "input_tokens": null                 | usage.input_tokens is missing
                    "input_tokens": 48,             |                                      | usage.input_tokens is missing
                    "input_tokens": 48              | "input_tokens": -48                  | usage tokens must not be negative
                    "outcome": "failed"             | "outcome": "meh"                     | outcome must be one of ok, failed
                    "outcome": "failed"             | "outcome": 1                         | outcome must be one of ok, failed
                    "recorded_at": "2026-11-21T10:00:00Z" | "recorded_at": "noon"           | recorded_at must be an ISO-8601 time
                    "recorded_at": "2026-11-21T10:00:00Z" | "recorded_at": 1763719200000    | recorded_at must be a time between the years 2000 and 2100
                    "recorded_at": "2026-11-21T10:00:00Z" | "recorded_at": 1e300            | recorded_at
                    "deployment_id": "0199c3a0-0001-7001-8001-000000000001" | "deployment_id": "7" | deployment_id must be a UUID
                    "project": "default"            | "project": "../etc"                  | project must match
                    "prompt_name": "support-intent" | "prompt_name": "a/b"                 | prompt_name must match
                    "error": {                      | "error": [], "x": {                  | error must be a JSON object
                    """)
    void aFieldThatIsWrongIsNamed(String right, String wrong, String reason) {
        String golden = new String(Golden.bytes(TraceRecorded.class), UTF_8);
        assertThat(golden).contains(right);

        String body = golden.replace(right, wrong == null ? "" : wrong);

        assertThat(reason(Records.read(TraceRecorded.class, body))).startsWith(reason);
    }

    @Test
    void aFieldThatIsMissingDeepInsideIsNamedWithItsPlace() {
        String golden = new String(Golden.bytes(DeploymentTransitioned.class), UTF_8);

        assertThat(reason(Records.read(DeploymentTransitioned.class, golden.replace("\"pairs\": 80,", ""))))
                .isEqualTo("report.pairs is missing");
        assertThat(reason(Records.read(DeploymentTransitioned.class, golden.replace("\"metric\": \"pass_rate\",", ""))))
                .isEqualTo("report.metrics[0] metric is missing");
        assertThat(reason(Records.read(DeploymentTransitioned.class, golden.replace("\"seq\": 3,", ""))))
                .isEqualTo("seq is missing");
    }

    @Test
    void aNullInAListIsExplained() {
        String golden = new String(Golden.bytes(TraceFailed.class), UTF_8);

        String body = golden.replace("\"reasons\": [", "\"reasons\": [null,");

        assertThat(reason(Records.read(TraceFailed.class, body))).isEqualTo("a list or a map holds a null");
    }

    @Test
    void trailingGarbageIsFound() {
        String golden = new String(Golden.bytes(TraceRecorded.class), UTF_8);

        assertThat(reason(Records.bareTrace(golden + "{}"))).startsWith("there is something after the JSON at line");
        assertThat(reason(Records.bareTrace(golden + "\0"))).startsWith("not JSON");
    }

    @Test
    void aTraceOverOneMebibyteIsRefusedByItsSize() {
        assertThat(reason(Records.bareTrace("x".repeat(1_048_577))))
                .isEqualTo("the record has 1048577 bytes; the limit is 1048576");
        assertThat(reason(Records.bareTrace(new byte[10_000_000])))
                .isEqualTo("the record has 10000000 bytes; the limit is 1048576");
    }

    @Test
    void anEventThatQuotesALargeTraceIsNotTooLarge() {
        String golden = new String(Golden.bytes(TraceFailed.class), UTF_8);

        String large = golden.replace("\"billing\"", '"' + "x".repeat(1_200_000) + '"');

        assertThat(Records.read(TraceFailed.class, large)).isInstanceOf(Known.class);
        assertThat(reason(Records.read(TraceFailed.class, new byte[4_194_305])))
                .isEqualTo("the record has 4194305 bytes; the limit is 4194304");
    }

    @Test
    void deepNestingIsRefusedWhereverItStands() {
        String deep = "[".repeat(1_000) + "]".repeat(1_000);
        String golden = new String(Golden.bytes(TraceRecorded.class), UTF_8);
        String reason = "the JSON is nested deeper than 100 levels";

        assertThat(reason(Records.bareTrace(deep))).isEqualTo("must be a JSON object");
        assertThat(reason(Records.bareTrace("{\"a\":".repeat(1_000)))).isEqualTo(reason);
        assertThat(reason(Records.bareTrace(golden.replace("\"vip\"", deep)))).isEqualTo(reason);
        assertThat(reason(Records.bareTrace(golden.replace("\"billing\"", deep))))
                .isEqualTo(reason);
        assertThat(reason(Records.bareTrace(golden.replace("\"vip\"", "\"\\u0000\", " + deep))))
                .isEqualTo(reason);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        String reason = "the record is not valid UTF-8";
        byte[] golden = Golden.bytes(TraceRecorded.class);

        assertThat(reason(Records.bareTrace(new byte[] {(byte) 0xFF, (byte) 0xFE})))
                .isEqualTo(reason);
        assertThat(reason(Records.bareTrace(with(golden, 0xC0, 0x80)))).isEqualTo(reason);
        assertThat(reason(Records.bareTrace(with(golden, 0xED, 0xA0, 0x80)))).isEqualTo(reason);
        assertThat(reason(Records.bareTrace(Arrays.copyOf(with(golden, 0xE2, 0x82, 0xAC), golden.length / 2))))
                .startsWith("not JSON");
        assertThat(reason(Records.bareTrace(new String(golden, UTF_8).getBytes(UTF_16LE))))
                .startsWith("not JSON");
    }

    @Test
    void aReplacementCharacterThatSomebodyWroteIsNoError() {
        String body = new String(Golden.bytes(TraceRecorded.class), UTF_8).replace("\"billing\"", "\"a\uFFFDb\"");

        assertThat(Records.bareTrace(body))
                .isInstanceOfSatisfying(
                        Known.class,
                        known -> assertThat(((TraceRecorded) known.envelope().event()).output())
                                .isEqualTo("a\uFFFDb"));
    }

    @Test
    void whatCannotBeStoredIsReplaced() {
        String golden = new String(Golden.bytes(TraceRecorded.class), UTF_8);

        String body = golden.replace("\"billing\"", "\"a\\u0000b\\ud800c\\udfffd\\ud83d\\ude00\"");

        assertThat(Records.bareTrace(body))
                .isInstanceOfSatisfying(
                        Known.class,
                        known -> assertThat(((TraceRecorded) known.envelope().event()).output())
                                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uD83D\uDE00"));
    }

    @Test
    void aWrongFieldIsNamedInATextThatHadToBeCleanedToo() {
        String golden = new String(Golden.bytes(TraceRecorded.class), UTF_8);

        String body = golden.replace("\"billing\"", "\"\\u0000\"").replace("0.25", "\"low\"");

        assertThat(reason(Records.bareTrace(body))).isEqualTo("score must be a number");
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(Records.bareTrace("\uFEFF" + new String(Golden.bytes(TraceRecorded.class), UTF_8)))
                .isInstanceOf(Known.class);
    }

    @Test
    void aReasonIsShortWhateverItQuotes() {
        assertThat(reason(Records.bareTrace("x".repeat(1_000_000)))).hasSizeLessThan(320);
        assertThat(reason(Records.bareTrace("{\"" + "n".repeat(60_000) + "\": 1}")))
                .hasSizeLessThan(320);
    }

    private static byte[] with(byte[] golden, int... inserted) {
        int middle = new String(golden, UTF_8).indexOf("billing");
        ByteBuffer bytes = ByteBuffer.allocate(golden.length + inserted.length).put(golden, 0, middle);
        for (int one : inserted) {
            bytes.put((byte) one);
        }
        return bytes.put(golden, middle, golden.length - middle).array();
    }

    private static String reason(Received received) {
        assertThat(received).isInstanceOf(Unreadable.class);
        return ((Unreadable) received).reason();
    }
}
