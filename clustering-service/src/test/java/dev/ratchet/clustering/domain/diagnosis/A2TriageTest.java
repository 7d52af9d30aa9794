package dev.ratchet.clustering.domain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.clustering.domain.failures.FailureText;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.ProblemKind;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.EventJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class A2TriageTest {
    private static final PromptSpec LIVE = new PromptSpec(
            "1.0.0",
            "Route: {message}",
            null,
            EventJson.readTrusted("{\"type\":\"string\",\"enum\":[\"refund\",\"billing\"]}", JsonNode.class),
            ModelSettings.DEFAULT,
            null,
            Grading.NONE);

    @ParameterizedTest
    @CsvSource({
        "TimeoutException: no answer within 30 s, TOOL",
        "ToolError: search failed with HTTP 429, TOOL",
        "ConnectException: Connection refused, TOOL",
        "UnknownHostException: crm.internal, TOOL",
        "HttpError: status 503 from inventory, TOOL",
        "HTTP 404: no such order, TOOL",
        "PSQLException: deadlock detected, TOOL",
        "RateLimitError: too many requests, MODEL",
        "HTTP 429: slow down, MODEL",
        "BadRequest: this model's maximum context length is 8192 tokens, MODEL",
        "ContentFilter: the answer was stopped by the content policy, MODEL",
        "AuthenticationError: incorrect API key provided, MODEL",
        "MissingVariable: no value for message, DATA",
        "ValueError: malformed document in the upload, DATA"
    })
    void anErrorIsKnownByItsWords(String error, ProblemKind problem) {
        Finding finding = Triage.of("error:x", List.of(failure("Where is it?", null, null, error)), LIVE);

        assertThat(finding.problem()).isEqualTo(problem);
        assertThat(finding.certain()).isTrue();
        assertThat(finding.reason()).startsWith("1 of the 1 failures looked at").contains(error.substring(0, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check:contains«error: timeout»", "check:icontains«tool error: 503» + mismatch"})
    void aCheckThatLooksForTheWordErrorIsNoError(String signature) {
        Finding shown = Triage.of(signature, List.of(failure("Where?", "billing", null, "contains: timeout")), LIVE);
        Finding unshown = Triage.of(signature, List.of(), LIVE);

        assertThat(shown.problem()).isEqualTo(ProblemKind.PROMPT);
        assertThat(shown.certain()).isTrue();
        assertThat(unshown.problem()).isEqualTo(ProblemKind.PROMPT);
        assertThat(unshown.certain()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"error:TimeoutException", "check:contains«refund» + error:TimeoutException"})
    void anErrorIsOneWhereverItStandsAmongTheParts(String signature) {
        Finding shown = Triage.of(signature, List.of(failure("Where?", null, null, "TimeoutException: 30 s")), LIVE);
        Finding unshown = Triage.of(signature, List.of(), LIVE);

        assertThat(List.of(shown, unshown))
                .allMatch(Finding::certain)
                .extracting(Finding::problem)
                .containsOnly(ProblemKind.TOOL);
    }

    @Test
    void aWrongAnswerToAUsableInputIsThePromptsProblem() {
        Finding finding =
                Triage.of("mismatch", List.of(failure("Where?", "billing", "refund", "expected refund")), LIVE);

        assertThat(finding)
                .isEqualTo(new Finding(
                        ProblemKind.PROMPT,
                        "1 of the 1 failures looked at: a usable input and an answer that is wrong or of the wrong form, "
                                + "for instance «expected refund»",
                        true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void anInputWithoutTextIsADataProblem(String message) {
        assertThat(Triage.of("mismatch", List.of(failure(message, "billing", "refund", "x")), LIVE)
                        .problem())
                .isEqualTo(ProblemKind.DATA);
    }

    @Test
    void anInputThatLacksAVariableOfThePromptIsADataProblem() {
        FailureText other =
                new FailureText(JsonNodeFactory.instance.objectNode().put("text", "hello"), "billing", "refund", "x");

        assertThat(Triage.of("mismatch", List.of(other), LIVE).reason())
                .contains("variable of the prompt had no value");
        assertThat(Triage.of("mismatch", List.of(other), null).problem()).isEqualTo(ProblemKind.PROMPT);
    }

    @Test
    void anAnswerThatTheSchemaForbidsCannotBeExpected() {
        Finding finding = Triage.of("mismatch", List.of(failure("Where?", "billing", "delivery", "x")), LIVE);

        assertThat(finding.problem()).isEqualTo(ProblemKind.DATA);
        assertThat(finding.reason()).contains("none that the output schema allows");
    }

    @Test
    void differentAnswersExpectedToTheSameInputAreADataProblem() {
        List<FailureText> failures = List.of(
                failure("Where is my money?", "billing", "refund", "x"),
                failure("where is my MONEY", "x", "billing", "x"),
                failure("Another thing", "billing", "refund", "x"));

        Finding finding = Triage.of("mismatch", failures, LIVE);

        assertThat(finding.problem()).isEqualTo(ProblemKind.DATA);
        assertThat(finding.reason()).startsWith("2 of the 3 failures looked at: different answers");
    }

    @Test
    void aRefusalIsTheModelsProblem() {
        String refusal = "I'm sorry, but I can't help with that request.";

        assertThat(Triage.of("mismatch", List.of(failure("Where?", refusal, "refund", "x")), LIVE)
                        .problem())
                .isEqualTo(ProblemKind.MODEL);
    }

    @Test
    void whereFailuresDisagreeTheRulesSayThatTheyCannotTell() {
        List<FailureText> mixed = new ArrayList<>(Collections.nCopies(6, failure("Where?", "billing", "refund", "x")));
        mixed.addAll(Collections.nCopies(4, failure("", "billing", "refund", "x")));

        Finding finding = Triage.of("mismatch", mixed, LIVE);

        assertThat(finding.problem()).isEqualTo(ProblemKind.PROMPT);
        assertThat(finding.certain()).isFalse();
    }

    @Test
    void anUnknownErrorAndABareOutcomeAreInDoubt() {
        Finding error =
                Triage.of("error:x", List.of(failure("Where?", null, null, "IllegalStateException: oops")), LIVE);
        Finding outcome = Triage.of("outcome", List.of(failure("Where?", "billing", null, "failed")), LIVE);

        assertThat(List.of(error, outcome)).noneMatch(Finding::certain);
        assertThat(error.problem()).isEqualTo(ProblemKind.TOOL);
        assertThat(outcome.problem()).isEqualTo(ProblemKind.PROMPT);
    }

    @Test
    void withoutContentsTheSignatureHasToDo() {
        assertThat(Triage.of("error:TimeoutException", List.of(), LIVE).problem())
                .isEqualTo(ProblemKind.TOOL);
        assertThat(Triage.of("mismatch", List.of(), LIVE).certain()).isFalse();
    }

    private static FailureText failure(
            String message, @Nullable String output, @Nullable String expected, String reason) {
        return new FailureText(JsonNodeFactory.instance.objectNode().put("message", message), output, expected, reason);
    }
}
