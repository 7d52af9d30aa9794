package dev.ratchet.models;

import dev.ratchet.events.data.Usage;
import dev.ratchet.models.ModelsConfig.Price;
import java.util.Map;

/** What calls cost. */
record Prices(Map<String, Price> perMillion) {
    private static final double MILLION = 1_000_000;

    double costUsd(String model, Usage usage) {
        Price price = perMillion.get(model);
        return price == null
                ? 0
                : (usage.inputTokens() * price.inputUsd() + usage.outputTokens() * price.outputUsd()) / MILLION;
    }
}
