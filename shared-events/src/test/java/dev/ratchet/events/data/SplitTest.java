package dev.ratchet.events.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.Golden;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.wire.EventIds;
import java.util.EnumMap;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitTest {

    @Test
    void theSharesAreSixtyTwentyTwenty() {
        Map<Split, Integer> counts = new EnumMap<>(Split.class);

        for (int i = 0; i < 100_000; i++) {
            counts.merge(Split.of("session-" + i), 1, Integer::sum);
        }

        assertThat(counts.get(Split.PROPOSE)).isCloseTo(60_000, Percentage.withPercentage(1));
        assertThat(counts.get(Split.SELECT)).isCloseTo(20_000, Percentage.withPercentage(2));
        assertThat(counts.get(Split.TEST)).isCloseTo(20_000, Percentage.withPercentage(2));
    }

    @Test
    void theSharesHoldForTimeOrderedIdsToo() {
        Map<Split, Integer> counts = new EnumMap<>(Split.class);

        for (int i = 0; i < 100_000; i++) {
            counts.merge(Split.of(EventIds.fresh().toString()), 1, Integer::sum);
        }

        assertThat(counts.get(Split.PROPOSE)).isCloseTo(60_000, Percentage.withPercentage(2));
    }

    @ParameterizedTest
    @CsvSource({
        "session-17, PROPOSE",
        "session-1, TEST",
        "session-2, PROPOSE",
        "session-3, PROPOSE",
        "session-4, TEST",
        "session-5, PROPOSE",
        "trace-0001, TEST",
        "Zoë, PROPOSE",
        "0, SELECT",
        "a b/c, PROPOSE"
    })
    void aUnitKeepsItsSplitForEver(String unit, Split split) {
        assertThat(Split.of(unit)).isEqualTo(split);
    }

    @Test
    void theTracesOfASessionShareASplit() {
        TraceRecorded first = trace("trace-1", "session-17");
        TraceRecorded second = trace("trace-2", "session-17");

        assertThat(first.unit()).isEqualTo(second.unit()).isEqualTo("session-17");
        assertThat(first.split()).isEqualTo(second.split()).isEqualTo(Split.of("session-17"));
    }

    @Test
    void aTraceWithoutASessionIsItsOwnUnit() {
        assertThat(trace("trace-1", null).unit()).isEqualTo("trace-1");
        assertThat(trace("trace-1", "  ").unit()).isEqualTo("trace-1");
    }

    private static TraceRecorded trace(String id, @Nullable String session) {
        TraceRecorded golden = Golden.event(TraceRecorded.class);
        return new TraceRecorded(
                id,
                session,
                golden.project(),
                golden.promptName(),
                null,
                null,
                null,
                golden.input(),
                golden.output(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
