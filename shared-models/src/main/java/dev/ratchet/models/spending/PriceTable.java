package dev.ratchet.models.spending;

import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Prices of well-known models, shipped with this version of Ratchet.
 *
 * @param version the day on which they were known to hold
 * @param models by name, without the date that providers append
 */
public record PriceTable(String version, String source, Map<String, Price> models) {
    private static final String RESOURCE = "/model-prices.json";
    private static final Pattern DATE = Pattern.compile("-(?:\\d{4}-\\d{2}-\\d{2}|\\d{8})$");

    public PriceTable {
        models = Map.copyOf(models);
    }

    /** US dollars for a million tokens. */
    public record Price(double input, double output) {}

    static PriceTable shipped() {
        try (InputStream json = Objects.requireNonNull(PriceTable.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return EventJson.mapper().readValue(json, PriceTable.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code gpt-4o-2024-08-06} costs what {@code gpt-4o} costs. */
    Optional<Price> of(String model) {
        return Optional.ofNullable(models.get(model))
                .or(() -> Optional.ofNullable(models.get(DATE.matcher(model).replaceFirst(""))));
    }
}
