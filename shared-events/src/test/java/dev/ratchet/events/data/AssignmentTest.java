package dev.ratchet.events.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {
    private static final List<String> SUITS = List.of("clubs", "diamonds", "hearts", "spades");
    private static final List<Integer> QUARTERS = List.of(25, 25, 25, 25);

    @ParameterizedTest
    @CsvSource({
        "'',00000000",
        "test,ba6bd213",
        "'Hello, world!',c0363e43",
        "The quick brown fox jumps over the lazy dog,2e4ff723",
        "hello,248bfa47",
        "a,3c2569b2",
        "ab,9bbfd75f"
    })
    void theHashIsMurmur3(String text, String hex) {
        assertThat(Integer.toHexString(Assignment.hash(text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(hex.equals("00000000") ? "0" : hex);
    }

    /** The table of flagd's test bed for version 2 of its fractional operation. */
    @ParameterizedTest
    @CsvSource({
        "fractional-flag,jack,hearts",
        "fractional-flag,queen,spades",
        "fractional-flag,ten,clubs",
        "fractional-flag,nine,diamonds",
        "fractional-flag,3,clubs",
        "shared-seed,seven,hearts",
        "shared-seed,eight,diamonds",
        "shared-seed,nine,clubs",
        "shared-seed,two,spades"
    })
    void quartersAreAssignedAsFlagdDoes(String key, String unit, String suit) {
        assertThat(SUITS.get(Assignment.of(key, unit, QUARTERS))).isEqualTo(suit);
    }

    @ParameterizedTest
    @CsvSource({
        "fractional-flag-shorthand,jon@company.com,0,1",
        "fractional-flag-shorthand,jane@company.com,1,1",
        "'',ejOoVL,0,50",
        "'',bY9fO-,0,50",
        "'',SI7p-,0,50",
        "'',6LvT0,1,50",
        "'',ceQdGm,1,50"
    })
    void halvesAreAssignedAsFlagdDoesAtTheEdgesToo(String key, String unit, int arm, int weight) {
        assertThat(Assignment.of(key, unit, List.of(weight, weight))).isEqualTo(arm);
    }

    @Test
    void anArmThatGrowsKeepsItsUnits() {
        for (int i = 0; i < 5_000; i++) {
            int before = 1;
            for (int share : new int[] {1, 5, 25, 50, 100}) {
                int arm = Assignment.of("canary", "session-" + i, List.of(share, 100 - share));

                assertThat(arm).isLessThanOrEqualTo(before);
                before = arm;
            }
        }
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
