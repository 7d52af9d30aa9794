package dev.ratchet.registry.domain.explanations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolishGuardTest {
    private static final String ORIGINAL =
            "The replay passed on 80 held-out traces: 1.1.0 is right on 72 (90 %), 1.0.0 on 41 (51.25 %)."
                    + " latency_ms is inconclusive: from 110 to 118, -8 (95 % interval -4 to 21)."
                    + " It was held back and not shipped: it waits for [[A]].";

    @Test
    void theTextItselfIsAccepted() {
        assertThat(PolishGuard.accepts(ORIGINAL, ORIGINAL)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On 80 held-out traces the replay passed, with 1.1.0 right on 72 (90 %) and 1.0.0 on 41 (51.25%)."
                        + " For latency_ms it is inconclusive. It was held back, so it has not been shipped and waits"
                        + " for [[A]].",
                "The replay passed: 72 against 41. It is held back, hasn’t shipped, waits for [[A]]; latency is inconclusive."
            })
    void otherWordsForTheSameAreAccepted(String text) {
        assertThat(PolishGuard.accepts(ORIGINAL, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // another number, another sign, another unit, the two sides exchanged, a number in words
                "The replay passed with 73. Latency is inconclusive. Held back and not shipped, it waits for [[A]].",
                "The replay passed with 72. Latency is inconclusive, +8. Held back and not shipped, it waits for [[A]].",
                "The replay passed with 72 %. Latency is inconclusive. Held back and not shipped, it waits for [[A]].",
                "The replay passed, 41 against 72. Latency is inconclusive. Held back and not shipped, it waits for [[A]].",
                "The replay passed, twice as good. Latency is inconclusive. Held back and not shipped, it waits for [[A]].",
                // another verdict, a denied one, one left out, one added, a synonym
                "The replay failed. Latency is inconclusive. Held back and not shipped, it waits for [[A]].",
                "The replay has not passed. Latency is inconclusive. Held back and not shipped, it waits for [[A]].",
                "The replay passed. Latency is inconclusive. Held back and then shipped, it waits for [[A]].",
                "The replay passed. Held back and not shipped, it waits for [[A]].",
                "The replay passed. Latency regressed and is inconclusive. Held back and not shipped, it waits for [[A]].",
                "The replay passed. Latency is inconclusive. Held back, not shipped, then reverted, it waits for [[A]].",
                // nothing, markup, a link, and far too much
                "",
                " ",
                "The replay **passed**. Latency is inconclusive. Held back and not shipped, it waits for [[A]].",
                "The replay passed. Latency is inconclusive. Held back and not shipped, it waits. https://example.org",
            })
    void whatSaysSomethingElseIsRefused(String text) {
        assertThat(PolishGuard.accepts(ORIGINAL, text)).isFalse();
    }

    @Test
    void aTextThatRamblesIsRefused() {
        assertThat(PolishGuard.accepts(ORIGINAL, ORIGINAL + " and so on".repeat(30)))
                .isFalse();
    }
}
