package dev.ratchet.registry.domain.deployments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.registry.Facts;
import org.junit.jupiter.api.Test;

class ReferenceLinesTest {

    @Test
    void theThresholdIsTheUpperBoundOfTheReplayAndTheMargin() {
        ReferenceLines lines = ReferenceLines.of(Facts.report(ReplayOutcome.PASSED), 0.02);

        assertThat(lines.baseline()).isEqualTo(0.1); // 8 of 80 failed
        // Clopper-Pearson, 8 of 80, one-sided 95 %: 0.1734
        assertThat(lines.threshold()).isCloseTo(0.1934, within(0.001));
    }

    @Test
    void withoutAReportThereAreNoLines() {
        assertThat(ReferenceLines.of(null, 0.02)).isEqualTo(new ReferenceLines(null, null));
    }
}
