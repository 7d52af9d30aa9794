package dev.ratchet.registry.domain.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleBudgetTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void eachKeyHasItsBudgetAMinute() {
        SampleBudget budget = new SampleBudget(2);

        assertThat(budget.spend("a", 0)).isTrue();
        assertThat(budget.spend("a", SECOND)).isTrue();
        assertThat(budget.spend("a", 2 * SECOND)).isFalse();
        assertThat(budget.hasLeft("a", 2 * SECOND)).isFalse();
        assertThat(budget.spend("b", 2 * SECOND)).isTrue();
        assertThat(budget.spend("a", 60 * SECOND)).isTrue();
    }

    @Test
    void noBudgetIsNone() {
        assertThat(new SampleBudget(0).spend("a", 0)).isFalse();
    }

    @Test
    void aFloodOfKeysIsBounded() {
        SampleBudget budget = new SampleBudget(1);

        long spent = IntStream.range(0, 50_000)
                .filter(key -> budget.spend(key, -5 * SECOND))
                .count();

        assertThat(spent).isEqualTo(10_000);
        assertThat(budget.spend("a", SECOND)).isTrue();
    }
}
