package dev.ratchet.registry.domain.webhooks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a delivery is still tried. */
public enum DeliveryState {
    PENDING,
    DELIVERED,
    FAILED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
