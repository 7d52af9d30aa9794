package dev.ratchet.clustering.domain.failures;

import static dev.ratchet.clustering.Failures.TIME;
import static dev.ratchet.clustering.Failures.failed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class FacetTest {

    @Test
    void saysWhatCameWhatWasExpectedAndWhatWasAsked() {
        Facet facet = facet("Where is my refund?", "refund", "billing");

        assertThat(facet.line()).isEqualTo("billing instead of refund: Where is my refund?");
    }

    @Test
    void saysTheReasonWhereNothingIsKnownToBeRight() {
        Failure failure = Failure.of(failed("t", "Where?", null, "billing"));

        assertThat(Facet.of(failure).line()).isEqualTo("expected null, got billing: Where?");
    }

    @Test
    void isOneBoundedLineWhateverTheTextsAre() {
        Facet facet = facet("a\n\u0007b ".repeat(5_000), "x\r\ny".repeat(500), "😀".repeat(3_000));

        assertThat(facet.line()).hasSizeLessThan(400).doesNotContainPattern("\\p{Cntrl}");
        assertThat(facet.line().codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    @Test
    void anErrorIsItsOwnLineWhateverWasAsked() {
        Facet one = Facet.of(Failure.of(broken("t-1", "Where is my refund?")));
        Facet other = Facet.of(Failure.of(broken("t-2", "Close my account")));

        assertThat(one).isEqualTo(other);
        assertThat(one.line()).isEqualTo("error:timeout");
    }

    private static TraceFailed broken(String traceId, String message) {
        return new TraceFailed(
                traceId,
                "s",
                Split.PROPOSE,
                "default",
                "p",
                null,
                null,
                null,
                "error:timeout",
                List.of(new FailureReason(FailureKind.ERROR, "timeout: after 30 s", null)),
                JsonNodeFactory.instance.objectNode().put("message", message),
                null,
                null,
                null,
                TIME);
    }

    private static Facet facet(String asked, String expected, String got) {
        return Facet.of(Failure.of(failed("t", asked, expected, got)));
    }
}
