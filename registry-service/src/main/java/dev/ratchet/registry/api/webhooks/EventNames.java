package dev.ratchet.registry.api.webhooks;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.webhooks.WebhookEvent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events of a webhook as a request names them. */
final class EventNames {
    private static final String KNOWN = Arrays.stream(WebhookEvent.values())
            .filter(WebhookEvent::canBeSubscribed)
            .map(WebhookEvent::type)
            .collect(joining(", "));

    private EventNames() {}

    static Set<WebhookEvent> read(List<@Nullable String> names) {
        Set<WebhookEvent> events =
                names.stream().map(EventNames::read).collect(toCollection(() -> EnumSet.noneOf(WebhookEvent.class)));
        if (events.isEmpty()) {
            throw new InvalidInput("events", "events must name at least one of " + KNOWN);
        }
        return events;
    }

    private static WebhookEvent read(@Nullable String name) {
        return Optional.ofNullable(name)
                .flatMap(WebhookEvent::find)
                .filter(WebhookEvent::canBeSubscribed)
                .orElseThrow(() -> new InvalidInput("events", "events must be of " + KNOWN));
    }
}
