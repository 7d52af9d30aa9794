package dev.ratchet.registry.api.ofrep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.registry.api.ofrep.OfrepFailure.Code;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationContextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"context\": null}",
                "{\"context\": {}, \"more\": 1}",
                "{\"context\": {\"targetingKey\": null, \"ratchet_value\": null}}",
                "{\"context\": {\"targetingKey\": \" \", \"ratchet_value\": \"template\"}}"
            })
    void withoutAWordItIsTheTemplateForNobody(String body) {
        assertThat(read(body)).isEqualTo(new EvaluationContext(null, false));
    }

    @Test
    void whatTheApplicationKeepsThereIsItsOwn() {
        assertThat(
                        read(
                                "{\"context\": {\"targetingKey\": \"u\", \"ratchet_value\": \"object\", \"plan\": {\"a\": [1]}}}"))
                .isEqualTo(new EvaluationContext("u", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                        | PARSE_ERROR     | The body must be a JSON object",
                "7                                         | PARSE_ERROR     | The body must be a JSON object",
                "{\"context\"                              | PARSE_ERROR     | The body is not JSON",
                "{} {}                                     | PARSE_ERROR     | There is something after the JSON",
                "{\"context\": 1}                          | INVALID_CONTEXT | context must be a JSON object",
                "{\"context\": {\"targetingKey\": 1}}      | INVALID_CONTEXT | targetingKey must be a text",
                "{\"context\": {\"ratchet_value\": \"x\"}} | INVALID_CONTEXT | ratchet_value must be template or object",
                "{\"context\": {\"ratchet_value\": {}}}    | INVALID_CONTEXT | ratchet_value must be template or object"
            })
    void whatCannotBeMeantIsNamed(String body, Code code, String details) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        OfrepFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(code))
                .hasMessageStartingWith(details);
    }

    @Test
    void aTargetingKeyIsNoLongerThanAUnitOfATrace() {
        assertThat(read(withKey("x".repeat(200))).unit()).hasSize(200);
        assertThatThrownBy(() -> read(withKey("x".repeat(201))))
                .hasMessage("targetingKey is longer than 200 characters");
    }

    @Test
    void bytesThatAreNoTextOrTooManyCannotBeRead() {
        assertThatThrownBy(() -> EvaluationContext.read(new byte[] {'{', '"', (byte) 0xFF, '"', '}'}))
                .isInstanceOfSatisfying(
                        OfrepFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(Code.PARSE_ERROR));
        assertThatThrownBy(() -> EvaluationContext.read(new byte[EvaluationContext.MAX_BYTES + 1]))
                .hasMessage("The body is longer than 262144 bytes");
    }

    private static String withKey(String key) {
        return "{\"context\": {\"targetingKey\": \"" + key + "\"}}";
    }

    private static EvaluationContext read(String body) {
        return EvaluationContext.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
