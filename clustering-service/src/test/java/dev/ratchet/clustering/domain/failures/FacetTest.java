package dev.ratchet.clustering.domain.failures;

import static dev.ratchet.clustering.Failures.failed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FacetTest {

    @Test
    void saysWhatCameWhatWasExpectedAndWhatWasAsked() {
        Facet facet = facet("Where is my refund?", "refund", "billing");

        assertThat(facet.line()).isEqualTo("billing instead of refund: Where is my refund?");
    }

    @Test
    void saysTheReasonWhereNothingIsKnownToBeRight() {
        FailureText text = FailureText.of(failed("t", "Where?", null, "billing"));

        assertThat(Facet.of(text).line()).isEqualTo("expected null, got billing: Where?");
    }

    @Test
    void isOneBoundedLineWhateverTheTextsAre() {
        Facet facet = facet("a\n\u0007b ".repeat(5_000), "x\r\ny".repeat(500), "😀".repeat(3_000));

        assertThat(facet.line()).hasSizeLessThan(400).doesNotContainPattern("\\p{Cntrl}");
        assertThat(facet.line().codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    private static Facet facet(String asked, String expected, String got) {
        return Facet.of(FailureText.of(failed("t", asked, expected, got)));
    }
}
