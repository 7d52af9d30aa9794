package dev.ratchet.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.TraceError;
import dev.ratchet.events.wire.EventJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** E4: within a trace the same value has the same name, and what held of the texts holds of the redacted ones. */
class E4ConsistencyTest {
    private final Redactor redactor =
            Redactor.of(RedactionSettings.of(true, List.of(), Map.of(), List.of(), "a key of this test"));

    private static JsonNode json(String json) {
        return EventJson.readTrusted(json, JsonNode.class);
    }

    static TraceRecorded trace(
            @Nullable String session, String input, @Nullable String output, @Nullable String expected) {
        return new TraceRecorded(
                "t-1",
                session,
                "default",
                "intent",
                "1.0.0",
                null,
                null,
                json(input),
                output,
                expected,
                null,
                null,
                new TraceError("HttpError", "403 for jane@example.com"),
                null,
                null,
                null,
                null,
                null,
                json("{\"from\":\"Jane@Example.com\",\"n\":1.50}"));
    }

    @Test
    void oneValueHasOneNameInAllTextsOfATrace() {
        TraceRecorded clean = RedactedTraces.of(
                trace(
                        null,
                        "{\"message\":\"I am jane@example.com, call (415) 555-0123 or bob@example.com\"}",
                        "{\"phone\":\"4155550123\",\"mail\":\"bob@example.com\"}",
                        "{\"mail\":\"bob@example.com\",\"phone\":\"+14155550123\"}"),
                redactor.forTrace());

        assertThat(clean.input()).isEqualTo(json("{\"message\":\"I am [EMAIL_1], call [PHONE_1] or [EMAIL_2]\"}"));
        assertThat(clean.output()).isEqualTo("{\"phone\":\"[PHONE_1]\",\"mail\":\"[EMAIL_2]\"}");
        assertThat(clean.expectedOutput()).isEqualTo("{\"mail\":\"[EMAIL_2]\",\"phone\":\"[PHONE_1]\"}");
        assertThat(clean.error()).isEqualTo(new TraceError("HttpError", "403 for [EMAIL_1]"));
        assertThat(clean.metadata()).isEqualTo(json("{\"from\":\"[EMAIL_1]\",\"n\":1.50}"));
    }

    @Test
    void aRedactedTraceStaysAsItIs() {
        TraceRecorded clean = RedactedTraces.of(
                trace("jane@example.com", "{\"m\":\"jane@example.com\",\"password\":\"x\"}", "4111111111111111", null),
                redactor.forTrace());

        assertThat(RedactedTraces.of(clean, redactor.forTrace())).isEqualTo(clean);
    }

    @Test
    void aTraceWithNothingToHideStaysAsItIs() {
        TraceRecorded trace = trace("s-1", "{\"m\":\"where is order 48213\"}", " { \"a\" : 1.0 } ", "shipping");
        TraceRecorded plain = new TraceRecorded(
                trace.traceId(),
                "s-1",
                "default",
                "intent",
                null,
                null,
                null,
                trace.input(),
                trace.output(),
                "shipping",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        assertThat(RedactedTraces.of(plain, redactor.forTrace())).isEqualTo(plain);
    }

    @Test
    void whatHasASecretNameGoesAsAWholeAndWhereverElseItStands() {
        TraceRecorded clean = RedactedTraces.of(
                trace(
                        null,
                        "{\"dbPassword\":\"correct horse 7\",\"apiKeys\":{\"x-api-key\":[\"abc\"]},\"max_tokens\":\"500\","
                                + "\"pin\":1234,\"empty_token\":\"\"}",
                        "it is correct horse 7",
                        null),
                redactor.forTrace());

        assertThat(clean.input())
                .isEqualTo(json("{\"dbPassword\":\"[SECRET_1]\",\"apiKeys\":{\"x-api-key\":[\"[SECRET_2]\"]},"
                        + "\"max_tokens\":\"500\",\"pin\":1234,\"empty_token\":\"\"}"));
        assertThat(clean.output()).isEqualTo("it is [SECRET_1]");
    }

    @Test
    void numbersStayUnlessTheyAreACards() {
        JsonNode input = json("{\"n\":12345678901234,\"card\":4111111111111111,\"jane@example.com\":[1,2,null,true]}");

        assertThat(redactor.forTrace().json(input))
                .isEqualTo(json("{\"n\":12345678901234,\"card\":\"[CARD_1]\",\"[EMAIL_1]\":[1,2,null,true]}"));
    }

    @Test
    void jsonWithinATextWithinJsonIsReadToo() {
        String call = "{\"arguments\":\"{\\\"token\\\":\\\"abc\\\",\\\"to\\\":\\\"jane@example.com\\\"}\"}";

        assertThat(redactor.forTrace().text(call))
                .isEqualTo("{\"arguments\":\"{\\\"token\\\":\\\"[SECRET_1]\\\",\\\"to\\\":\\\"[EMAIL_1]\\\"}\"}");
    }

    @Test
    void ofTwoFieldsWithOneNameNeitherIsOverlooked() {
        assertThat(redactor.forTrace().text("{\"m\":\"jane@example.com\",\"m\":\"ok\"}"))
                .isEqualTo("{\"m\":\"[EMAIL_1]\",\"m\":\"ok\"}");
    }

    @Test
    void aPlaceholderThatAnAgentWroteItselfIsNotGivenToAnotherValue() {
        TraceRecorded clean = RedactedTraces.of(
                trace(null, "{\"m\":\"jane@example.com\"}", "as [EMAIL_1] said", null), redactor.forTrace());

        assertThat(clean.input()).isEqualTo(json("{\"m\":\"[EMAIL_2]\"}"));
        assertThat(clean.output()).isEqualTo("as [EMAIL_1] said");
    }

    @Test
    void feedbackThatComesLaterHasTheNamesOfItsTrace() {
        TraceRedactor first = redactor.forTrace();
        RedactedTraces.of(trace(null, "{\"m\":\"bob@example.com jane@example.com (415) 555-0123\"}", "x", null), first);
        String names = first.names();
        TraceFeedback feedback = new TraceFeedback(
                "t-1",
                "default",
                "intent",
                null,
                null,
                "jane@example.com 4155550123 eve@example.com",
                "by eve@example.com",
                "bob@example.com",
                null);

        TraceFeedback later = RedactedTraces.of(feedback, redactor.forTrace(names));
        TraceFeedback elsewhere = RedactedTraces.of(feedback, redactor.forUnknownTrace());
        TraceFeedback settled = RedactedTraces.of(elsewhere, redactor.forTrace(names));

        assertThat(names).doesNotContain("example");
        assertThat(later.expectedOutput()).isEqualTo("[EMAIL_2] [PHONE_1] [EMAIL_3]");
        assertThat(later.comment()).isEqualTo("by [EMAIL_3]");
        assertThat(later.source()).isEqualTo("[EMAIL_1]");
        assertThat(elsewhere.toString()).doesNotContain("example.com");
        assertThat(settled).isEqualTo(later);
    }

    @Test
    void whoHasAnotherKeyRecognisesNothing() {
        TraceRedactor first = redactor.forTrace();
        first.text("jane@example.com");

        assertThat(Redactor.of(RedactionSettings.DEFAULT)
                        .forTrace(first.names())
                        .text("jane@example.com"))
                .isEqualTo("[EMAIL_2]");
    }

    @Test
    void aSessionThatSaysWhoItIsGetsANameInTheSameSplit() {
        for (int i = 0; i < 50; i++) {
            TraceRecorded trace = trace("user" + i + "@example.com", "{\"m\":\"x\"}", "x", null);

            TraceRecorded clean = RedactedTraces.of(trace, redactor.forTrace());

            assertThat(clean.sessionId()).startsWith("EMAIL-").doesNotContain("@");
            assertThat(clean.split()).isEqualTo(trace.split());
            assertThat(RedactedTraces.of(trace, redactor.forTrace()).sessionId())
                    .isEqualTo(clean.sessionId());
        }
    }

    @Test
    void aReasonThatCutsAValueInTwoShowsNeitherHalf() {
        TraceRedactor redacting = redactor.forTrace();
        redacting.text("pay with 4111 1111 1111 1111 at once, jane.doe@example.com");
        List<FailureReason> reasons = List.of(
                new FailureReason(FailureKind.MISMATCH, "expected «x», got «pay with 4111 1111 11…»", null),
                new FailureReason(FailureKind.ERROR, "E: from jane.doe@exa…", null),
                new FailureReason(FailureKind.MISMATCH, "expected «abc», got «abd»", "$.login.password"),
                new FailureReason(FailureKind.SCORE, "score 0.5 is under the threshold 0.7", null));

        assertThat(RedactedTraces.reasons(reasons, redacting))
                .extracting(FailureReason::detail)
                .containsExactly(
                        "expected «x», got «pay with [CARD_1]…»",
                        "E: from [EMAIL_1]…",
                        "expected «…», got «…»",
                        "score 0.5 is under the threshold 0.7");
    }
}
