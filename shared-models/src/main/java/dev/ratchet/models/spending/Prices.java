package dev.ratchet.models.spending;

import dev.ratchet.events.data.Usage;
import dev.ratchet.models.ModelsConfig;
import dev.ratchet.models.spending.PriceTable.Price;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** What calls cost: by the operator's prices, else by the price table. A model that neither knows costs nothing, and that is told. */
@ApplicationScoped
public class Prices {
    private static final Logger LOG = Logger.getLogger(Prices.class);
    private static final double MILLION = 1_000_000;
    private static final int TOLD_AT_MOST = 100;

    private final Map<String, Price> own = new HashMap<>();
    private final PriceTable table = PriceTable.shipped();
    private final MeterRegistry metrics;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    public Prices(ModelsConfig config, MeterRegistry metrics) {
        config.prices().forEach((model, price) -> own.put(model, new Price(price.inputUsd(), price.outputUsd())));
        this.metrics = metrics;
        LOG.infof("Model prices as of %s, and %d of this installation", table.version(), own.size());
    }

    /** The day of the price table. */
    public String version() {
        return table.version();
    }

    /** @param asked the name that was asked for, where the provider answers under another that nobody knows */
    public double costUsd(String endpoint, String model, String asked, Usage usage) {
        Optional<Price> price = Stream.of(endpoint + "/" + model, model, endpoint + "/" + asked, asked)
                .flatMap(name -> Optional.ofNullable(own.get(name)).stream())
                .findFirst()
                .or(() -> table.of(model))
                .or(() -> table.of(asked));
        if (price.isEmpty()) {
            unpriced(model);
            return 0;
        }
        return (usage.inputTokens() * price.get().input()
                        + usage.outputTokens() * price.get().output())
                / MILLION;
    }

    private void unpriced(String model) {
        metrics.counter("ratchet.models.unpriced").increment();
        if (told.size() < TOLD_AT_MOST && told.add(model)) {
            LOG.warnf("The model %s has no price; its calls are booked at 0. Set ratchet.models.prices", model);
        }
    }
}
