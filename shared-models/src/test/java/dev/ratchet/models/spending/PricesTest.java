package dev.ratchet.models.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ratchet.events.data.Usage;
import dev.ratchet.models.TestConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PricesTest {
    private static final Usage MILLION_EACH = new Usage(1_000_000, 1_000_000);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Prices prices = new Prices(
            TestConfig.of(Map.of(
                    "ratchet.models.prices.\"gpt-4.1\".input-usd", "1",
                    "ratchet.models.prices.\"cheap/gpt-4o\".output-usd", "3")),
            metrics);

    @Test
    void theTableKnowsModelsAlsoByTheirDatedNames() {
        assertThat(cost("gpt-4o-mini")).isEqualTo(0.75, within(1e-9));
        assertThat(cost("gpt-4o-mini-2024-07-18")).isEqualTo(0.75, within(1e-9));
        assertThat(cost("claude-sonnet-4-5-20250929")).isEqualTo(18, within(1e-9));
        assertThat(prices.version()).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void whatTheOperatorSaysTakesThePlaceOfTheTable() {
        assertThat(cost("gpt-4.1")).isEqualTo(1, within(1e-9));
        assertThat(prices.costUsd("cheap", "gpt-4o", "gpt-4o", MILLION_EACH)).isEqualTo(3, within(1e-9));
        assertThat(cost("gpt-4o")).isEqualTo(12.5, within(1e-9));
    }

    @Test
    void theAskedNameHelpsWhereTheAnsweringOneIsUnknown() {
        assertThat(prices.costUsd("default", "deployment-7", "gpt-4o", MILLION_EACH))
                .isEqualTo(12.5, within(1e-9));
    }

    @Test
    void aModelThatNobodyKnowsCostsNothingAndIsCounted() {
        assertThat(cost("somebody's own")).isZero();
        assertThat(cost("ratchet-local-small")).isZero();

        assertThat(metrics.counter("ratchet.models.unpriced").count()).isEqualTo(1);
    }

    private double cost(String model) {
        return prices.costUsd("default", model, model, MILLION_EACH);
    }
}
