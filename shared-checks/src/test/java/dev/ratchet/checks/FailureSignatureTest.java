package dev.ratchet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.FailureReason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureSignatureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Timeout: no answer for order 4711 within 10 s|Timeout: no answer for order 815 within 30 s",
                "HttpError: user 'anna' not found|HttpError: user 'bob' not found",
                "Io: id 550e8400-e29b-41d4-a716-446655440000 is gone|Io: id 00000000-0000-7000-8000-00000000002a is gone",
                "Io: commit deadbeefcafe1234 lost|Io: commit 0123456789abcdef lost",
                "Io: GET https://a.example/x?id=1 failed|Io: GET http://b.example/ failed",
                "Io: mail to a.b@example.com bounced|Io: mail to c@example.org bounced",
            })
    void errorsThatDifferInIdsNumbersAndQuotationsAreOfOneKind(String one, String other) {
        assertThat(signature(FailureKind.ERROR, one, null)).isEqualTo(signature(FailureKind.ERROR, other, null));
    }

    @Test
    void errorsOfDifferentTypesOrWordsAreNot() {
        String timeout = signature(FailureKind.ERROR, "Timeout: no answer", null);

        assertThat(timeout).isEqualTo("error:Timeout:no answer");
        assertThat(signature(FailureKind.ERROR, "Refused: no answer", null)).isNotEqualTo(timeout);
        assertThat(signature(FailureKind.ERROR, "Timeout: no connection", null)).isNotEqualTo(timeout);
    }

    @Test
    void aMismatchTellsOnlyItsPlace() {
        assertThat(signature(FailureKind.MISMATCH, "expected «refund», got «my card number is»", null))
                .isEqualTo("mismatch");
        assertThat(signature(FailureKind.MISMATCH, "expected «1», got «2»", "$.items[3].price"))
                .isEqualTo("mismatch@$.items[*].price");
    }

    @Test
    void aCheckTellsItsKeywordAndPlace() {
        assertThat(signature(FailureKind.CHECK, "required: required property 'id' not found", "$.orders[12].id"))
                .isEqualTo("check:required@$.orders[*].id");
        assertThat(signature(FailureKind.CHECK, "json: the output is not JSON: whatever it says", null))
                .isEqualTo("check:json");
    }

    @Test
    void theOrderAndNumberOfReasonsDoNotMatter() {
        FailureReason one = new FailureReason(FailureKind.CHECK, "type: x", "$.items[0]");
        FailureReason two = new FailureReason(FailureKind.CHECK, "type: y", "$.items[7]");
        FailureReason outcome = new FailureReason(FailureKind.OUTCOME, "failed", null);

        assertThat(FailureSignature.of(List.of(one, two, outcome)))
                .isEqualTo(FailureSignature.of(List.of(outcome, one)))
                .isEqualTo("check:type@$.items[*] + outcome");
    }

    @Test
    void aSignatureIsShort() {
        assertThat(signature(FailureKind.ERROR, "E: " + "words and words ".repeat(10_000), "$"))
                .hasSizeLessThan(210);
        assertThat(signature(FailureKind.CHECK, "x: y", "$" + ".a".repeat(10_000)))
                .hasSizeLessThan(210);
    }

    private static String signature(FailureKind kind, String detail, @Nullable String path) {
        return FailureSignature.of(List.of(new FailureReason(kind, detail, path)));
    }
}
