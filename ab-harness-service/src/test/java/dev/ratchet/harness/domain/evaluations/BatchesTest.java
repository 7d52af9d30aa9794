package dev.ratchet.harness.domain.evaluations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.data.ExampleResult;
import dev.ratchet.events.wire.EventJson;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void aBatchHasAtMostFiftyResults() {
        assertThat(Batches.of(results(120, "short"))).extracting(List::size).containsExactly(50, 50, 20);
        assertThat(Batches.of(List.of())).isEmpty();
    }

    @Test
    void largeResultsGoInSmallerBatches() {
        List<List<ExampleResult>> batches = Batches.of(results(50, "x".repeat(20_000)));

        assertThat(batches).hasSizeGreaterThan(1);
        assertThat(batches)
                .allSatisfy(
                        batch -> assertThat(EventJson.writeText(batch).length()).isLessThan(Batches.MAX_BYTES + 100));
        assertThat(batches.stream().flatMap(List::stream)).hasSize(50);
    }

    private static List<ExampleResult> results(int count, String output) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        Samples.result(Samples.entry(number), JsonNodeFactory.instance.objectNode(), output, 1, true))
                .toList();
    }
}
