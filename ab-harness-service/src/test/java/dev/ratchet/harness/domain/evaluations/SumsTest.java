package dev.ratchet.harness.domain.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.data.EvaluationTotals;
import dev.ratchet.events.data.ExampleResult;
import dev.ratchet.events.data.Usage;
import dev.ratchet.events.wire.EventJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SumsTest {

    @Test
    void meansAreOverTheExamplesThatHaveTheScore() {
        Evaluated unjudged = new Evaluated(
                new ExampleResult(
                        Samples.entry(9),
                        JsonNodeFactory.instance.objectNode(),
                        null,
                        null,
                        Map.of(),
                        Map.of(),
                        List.of(),
                        false,
                        null,
                        null,
                        Usage.NONE,
                        0,
                        0,
                        false),
                0,
                0,
                0);

        EvaluationTotals totals = Sums.NONE
                .plus(Samples.passed(1))
                .plus(Samples.failed(2))
                .plus(unjudged)
                .totals();

        assertThat(totals.examples()).isEqualTo(3);
        assertThat(totals.passed()).isEqualTo(1);
        assertThat(totals.failed()).isEqualTo(1);
        assertThat(totals.unjudged()).isEqualTo(1);
        assertThat(totals.formatPassed()).isEqualTo(2);
        assertThat(totals.overall()).isEqualTo(0.75);
        assertThat(totals.scores()).containsEntry("correctness", 0.5).containsEntry("format", 1.0);
        assertThat(totals.meanLatencyMs()).isEqualTo(20);
        assertThat(totals.usage()).isEqualTo(new Usage(20, 2));
        assertThat(totals.spentUsd()).isCloseTo(0.002, within(1e-12));
        assertThat(totals.calls()).isEqualTo(2);
    }

    @Test
    void nothingEvaluatedHasNoScore() {
        assertThat(Sums.NONE.totals().overall()).isNull();
        assertThat(Sums.NONE.totals().meanLatencyMs()).isZero();
    }

    @Test
    void sumsAreTheSameAfterTheyWereWrittenAndRead() {
        Sums sums = Sums.NONE.plus(Samples.passed(1)).plus(Samples.failed(2));

        assertThat(EventJson.readTrusted(EventJson.writeText(sums), Sums.class)).isEqualTo(sums);
    }
}
