package dev.ratchet.monitor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.FailureEvent.TracePassed;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.data.TraceError;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.monitor.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortenedTest {

    private static TraceFailed failure(JsonNode input, String output, String error) {
        return new TraceFailed(
                "t",
                "t",
                Split.TEST,
                "default",
                "p",
                null,
                null,
                null,
                "outcome",
                List.of(new FailureReason(FailureKind.OUTCOME, "failed", null)),
                input,
                output,
                output,
                new TraceError("E", error),
                Samples.START);
    }

    @Test
    void whatFitsIsLeftAsItIs() {
        TraceFailed failure = failure(Samples.text("m", "x".repeat(200_000)), "y".repeat(200_000), "e");

        assertThat(Shortened.failure(failure)).isSameAs(failure);
    }

    @Test
    void longTextsAreCutAndSaySo() {
        TraceFailed failure =
                failure(Samples.text("m", "\u0001".repeat(900_000)), "ü".repeat(900_000), "e".repeat(900_000));

        TraceFailed shortened = Shortened.failure(failure);

        assertThat(EventJson.write(shortened).length).isLessThanOrEqualTo(Shortened.MAX_BYTES);
        assertThat(shortened.input().get("m").textValue()).endsWith(Shortened.MARK);
        assertThat(shortened.output()).startsWith("üüü").endsWith(Shortened.MARK);
        assertThat(shortened.traceId()).isEqualTo("t");
    }

    @Test
    void aPassIsCutAsAFailureIs() {
        TracePassed pass = new TracePassed(
                "t",
                "t",
                Split.PROPOSE,
                "default",
                "p",
                "1.0.0",
                Samples.text("m", "x".repeat(900_000)),
                "y".repeat(900_000),
                null,
                Samples.START);

        TracePassed shortened = Shortened.pass(pass);

        assertThat(EventJson.write(shortened).length).isLessThanOrEqualTo(Shortened.MAX_BYTES);
        assertThat(shortened.output()).startsWith("yyy").endsWith(Shortened.MARK);
        assertThat(shortened.expectedOutput()).isNull();
    }

    @Test
    void manyShortValuesAreCutAsOneText() {
        ObjectNode input = EventJson.mapper().createObjectNode();
        for (int i = 0; i < 100_000; i++) {
            input.put("field-" + i, i);
        }

        TraceFailed shortened = Shortened.failure(failure(input, "y", "e"));

        assertThat(EventJson.write(shortened).length).isLessThanOrEqualTo(Shortened.MAX_BYTES);
        assertThat(shortened.input().get("shortened_input").textValue()).startsWith("{\"field-0\":0");
    }
}
