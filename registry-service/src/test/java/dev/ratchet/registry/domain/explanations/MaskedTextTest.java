package dev.ratchet.registry.domain.explanations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MaskedTextTest {
    private static final MaskedText MASKED = MaskedText.of("By “owner”, because “it costs $1 and \\ more”.");

    @Test
    void aModelNeverReadsWhatOthersHaveWritten() {
        assertThat(MASKED.text()).isEqualTo("By [[A]], because [[B]].");
        assertThat(MASKED.quotations()).containsExactly("“owner”", "“it costs $1 and \\ more”");
    }

    @Test
    void quotationsComeBackAsTheyWere() {
        assertThat(MASKED.restore("[[A]] said [[B]].")).contains("“owner” said “it costs $1 and \\ more”.");
    }

    @Test
    void aMarkThatIsMissingMovedDoubledOrInventedSpoilsTheText() {
        assertThat(List.of("[[A]].", "[[B]] and [[A]].", "[[A]] [[B]] [[B]].", "[[A]] [[B]] [[C]]."))
                .allSatisfy(text -> assertThat(MASKED.restore(text)).isEmpty());
    }

    @Test
    void thereAreMarksForManyQuotations() {
        MaskedText many = MaskedText.of("“x” ".repeat(30).strip());

        assertThat(many.text()).contains("[[Z]] [[AA]] [[AB]]");
        assertThat(many.restore(many.text())).contains("“x” ".repeat(30).strip());
    }
}
