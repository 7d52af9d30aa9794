package dev.ratchet.events.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * D2: the arms that flagd's clients assign. Expected are the examples tagged {@code fractional-v2} of flagd's test bed, {@code
 * gherkin/targeting.feature} with {@code flags/custom-ops.json} of github.com/open-feature/flagd-testbed.
 */
class FlagdConformanceTest {
    private static final List<String> SUITS = List.of("clubs", "diamonds", "hearts", "spades");
    private static final List<Integer> QUARTERS = List.of(25, 25, 25, 25);

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

    /** The units without a key have the hashes 0, 1, 2³¹−1, 2³¹ and 2³²−1. */
    @ParameterizedTest
    @CsvSource({
        "fractional-flag-shorthand,jon@company.com,0,1",
        "fractional-flag-shorthand,jane@company.com,1,1",
        "'',jon@company.com,0,50",
        "'',user1,1,50",
        "'',ejOoVL,0,50",
        "'',bY9fO-,0,50",
        "'',SI7p-,0,50",
        "'',6LvT0,1,50",
        "'',ceQdGm,1,50"
    })
    void halvesAreAssignedAsFlagdDoesAtTheEdgesToo(String key, String unit, int arm, int weight) {
        assertThat(Assignment.of(key, unit, List.of(weight, weight))).isEqualTo(arm);
    }

    /** Weights that do not sum up to 100, one without weight, and a single arm. */
    @ParameterizedTest
    @CsvSource({
        "'',jon@company.com,100 10,0",
        "'',jon@company.com,0 10,1",
        "'',user1,100 10,0",
        "'',user1,0 10,1",
        "fractional-single-entry-flag,some-targeting-key,1,0"
    })
    void unevenWeightsAreAssignedAsFlagdDoes(String key, String unit, String weights, int arm) {
        List<Integer> each = Stream.of(weights.split(" ")).map(Integer::valueOf).toList();

        assertThat(Assignment.of(key, unit, each)).isEqualTo(arm);
    }

    /** The buckets that the test bed notes for weights of 100 in sum: a hundred arms of 1 show the bucket itself. */
    @ParameterizedTest
    @CsvSource({"jon@company.com,36", "user1,76", "ejOoVL,0", "bY9fO-,0", "SI7p-,49", "6LvT0,50", "ceQdGm,99"})
    void bucketsAreThoseOfFlagd(String unit, int bucket) {
        assertThat(Assignment.of("", unit, Collections.nCopies(100, 1))).isEqualTo(bucket);
    }
}
