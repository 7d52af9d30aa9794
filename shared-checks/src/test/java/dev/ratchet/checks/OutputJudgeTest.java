package dev.ratchet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.EventJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputJudgeTest {
    private static final String INTENT = "{'type':'string','enum':['refund','billing']}";
    private static final String ORDER =
            "{'type':'object','required':['id'],'properties':{'id':{'type':'integer'},'items':{'type':'array','items':{'type':'string'}}}}";

    @ParameterizedTest
    @ValueSource(strings = {"refund", "  refund\n", "billing"})
    void aSchemaOfAStringIsAppliedToTheTrimmedText(String output) {
        assertThat(judge(INTENT, null, output)).isEqualTo(new Judgement.Passed());
    }

    @Test
    void aTextOutsideTheSchemaBreaksTheFormat() {
        Judgement judgement = judge(INTENT, "refund", "The intent is refund.");

        assertThat(judgement).isInstanceOfSatisfying(Judgement.Failed.class, failed -> {
            assertThat(failed.formatOk()).isFalse();
            assertThat(failed.reasons()).singleElement().satisfies(reason -> {
                assertThat(reason.kind()).isEqualTo(FailureKind.CHECK);
                assertThat(reason.detail()).startsWith("enum: ");
                assertThat(reason.path()).isEqualTo("$");
            });
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":1}|",
                "{\"id\":\"x\"}|type@$.id",
                "{}|required@$.id",
                "{\"id\":1,\"items\":[\"a\",2]}|type@$.items[1]",
                "Sure! {\"id\":1}|json@null",
                "```json {\"id\":1} ```|json@null",
                "{\"id\":1} {\"id\":2}|json@null",
                "''|json@null",
            })
    void anyOtherSchemaIsAppliedToTheOutputAsJson(String output, @Nullable String expected) {
        Judgement judgement = judge(ORDER, null, output);

        if (expected == null) {
            assertThat(judgement).isEqualTo(new Judgement.Passed());
        } else {
            assertThat(judgement)
                    .isInstanceOfSatisfying(
                            Judgement.Failed.class,
                            failed -> assertThat(where(failed.reasons().getFirst()))
                                    .isEqualTo(expected));
        }
    }

    private static String where(FailureReason reason) {
        return reason.detail().substring(0, reason.detail().indexOf(':')) + "@" + reason.path();
    }

    @ParameterizedTest
    @CsvSource({"refund,refund", "refund,' Refund '", "REFUND,refund"})
    void expectedTextIsComparedTrimmedAndWithoutCase(String expected, String output) {
        assertThat(judge(null, expected, output)).isEqualTo(new Judgement.Passed());
    }

    @Test
    void aWrongTextIsAMismatchThatKeepsTheFormat() {
        Judgement judgement = judge(INTENT, "refund", "billing");

        assertThat(judgement)
                .isEqualTo(new Judgement.Failed(
                        java.util.List.of(
                                new FailureReason(FailureKind.MISMATCH, "expected «refund», got «billing»", null)),
                        true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1}|{\"a\":1.0,\"b\":2}|",
                "{\"a\":\"x\"}|{\"a\":\" x \"}|",
                "{\"a\":{\"b\":[1,2]}}|{\"a\":{\"b\":[1,3]}}|$.a.b[1]",
                "{\"a\":[1]}|{\"a\":[1,2]}|$.a[1]",
                "{\"a\":1}|{}|$.a",
                "{\"a\":1}|one|$",
                "{\"a\":\"X\"}|{\"a\":\"x\"}|$.a",
                "{\"a\":1e400}|{\"a\":1}|$.a",
                "{\"a\":null}|{\"a\":null}|",
            })
    void expectedJsonIsComparedFieldByField(String expected, String output, @Nullable String path) {
        Judgement judgement = judge(null, expected, output);

        if (path == null) {
            assertThat(judgement).isEqualTo(new Judgement.Passed());
        } else {
            assertThat(judgement)
                    .isInstanceOfSatisfying(
                            Judgement.Failed.class,
                            failed -> assertThat(failed.reasons())
                                    .singleElement()
                                    .extracting(FailureReason::path)
                                    .isEqualTo(path));
        }
    }

    @Test
    void whatIsShownOfTheTextsIsShort() {
        Judgement judgement = judge(null, "a".repeat(5_000), "b\n".repeat(5_000));

        assertThat(judgement)
                .isInstanceOfSatisfying(
                        Judgement.Failed.class,
                        failed -> assertThat(failed.reasons())
                                .singleElement()
                                .satisfies(reason -> assertThat(reason.detail())
                                        .hasSizeLessThan(220)
                                        .doesNotContain("\n")));
    }

    @Test
    void withoutSchemaAndExpectedOutputNothingIsJudged() {
        assertThat(judge(null, null, "anything")).isInstanceOf(Judgement.Unjudged.class);
    }

    static Judgement judge(@Nullable String schema, @Nullable String expected, String output) {
        JsonNode outputSchema = schema == null ? null : json(schema.replace('\'', '"'));
        return OutputJudge.judge(prompt(outputSchema), expected, output);
    }

    static PromptSpec prompt(@Nullable JsonNode outputSchema) {
        return new PromptSpec("1.0.0", "{message}", null, outputSchema, ModelSettings.DEFAULT, null, Grading.NONE);
    }

    static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
