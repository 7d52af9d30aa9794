package dev.ratchet.events.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** D2: the same arm for as long as the arm grows, and each unit as likely as the next. */
class AssignmentTest {
    private static final List<Integer> HUNDREDTHS = Collections.nCopies(100, 1);

    /** Every step from 0 to 100 %, for names and units as they come: the first share that has a unit has it for good. */
    @ParameterizedTest
    @ValueSource(strings = {"canary", "support-intent", "größe", ""})
    void anArmThatGrowsKeepsItsUnits(String key) {
        for (int i = 0; i < 2_000; i++) {
            String unit = "session-" + i;
            int before = 1;
            for (int share = 0; share <= 100; share++) {
                int arm = Assignment.of(key, unit, List.of(share, 100 - share));

                assertThat(arm).isLessThanOrEqualTo(before);
                before = arm;
            }
            assertThat(before).isZero();
        }
    }

    @Test
    void anArmThatGrowsLeavesTheOthersBehindTheNextAlone() {
        for (int i = 0; i < 5_000; i++) {
            int small = Assignment.of("canary", "session-" + i, List.of(5, 85, 10));
            int grown = Assignment.of("canary", "session-" + i, List.of(25, 65, 10));

            assertThat(grown == 2).isEqualTo(small == 2);
        }
    }

    /** Pearson's χ² of 99 degrees of freedom: a uniform assignment exceeds 148.23 once in a thousand times. */
    @ParameterizedTest
    @MethodSource("unitsAsTheyCome")
    void unitsSpreadEvenly(String key, IntFunction<String> unit) {
        int units = 100_000;
        int[] counts = new int[100];
        for (int i = 0; i < units; i++) {
            counts[Assignment.of(key, unit.apply(i), HUNDREDTHS)]++;
        }

        double expected = units / 100.0;
        assertThat(IntStream.of(counts)
                        .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                        .sum())
                .isLessThan(148.23);
    }

    static Stream<Arguments> unitsAsTheyCome() {
        Random random = new Random(20_261_125);
        return Stream.of(
                arguments("canary", named("counted", (IntFunction<String>) i -> "session-" + i)),
                arguments("", named("numbers alone", (IntFunction<String>) Integer::toString)),
                arguments("support-intent", named("random", (IntFunction<String>)
                        _ -> new UUID(random.nextLong(), random.nextLong()).toString())),
                arguments("größe", named("umlauts", (IntFunction<String>) i -> "köln-" + i + "-ø")));
    }

    /** Two keys cut the units independently: a quarter of them falls into each of the four combinations. */
    @Test
    void anotherKeyShufflesAfresh() {
        int[] counts = new int[4];
        for (int i = 0; i < 40_000; i++) {
            int first = Assignment.of("support-intent", "session-" + i, List.of(50, 50));
            int second = Assignment.of("order-extract", "session-" + i, List.of(50, 50));
            counts[2 * first + second]++;
        }

        assertThat(IntStream.of(counts)).allSatisfy(count -> assertThat(count).isBetween(9_700, 10_300));
    }

    @Test
    void sharesAreKept() {
        int candidates = 0;
        for (int i = 0; i < 100_000; i++) {
            candidates += Assignment.of("canary", "session-" + i, List.of(1, 9)) == 0 ? 1 : 0;
        }

        assertThat(candidates / 100_000.0).isCloseTo(0.1, within(0.003));
    }

    @Test
    void anArmWithoutWeightGetsNobody() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(Assignment.of("k", "u" + i, List.of(0, 100, 0))).isEqualTo(1);
        }
    }

    @Test
    void weightsThatAssignNobodyAreRefused() {
        assertThatThrownBy(() -> Assignment.of("k", "u", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Assignment.of("k", "u", List.of(0, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Assignment.of("k", "u", List.of(-1, 5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Assignment.of("k", "u", List.of(Integer.MAX_VALUE, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
