package dev.ratchet.events.wire;

import dev.ratchet.events.Event;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every event type by its CloudEvents name {@code dev.ratchet.<Event>.v1}, found from the sealed families. */
public final class EventCatalog {
    private static final Map<String, Class<? extends Event>> BY_TYPE =
            records(Event.class).collect(Collectors.toUnmodifiableMap(EventCatalog::typeOf, Function.identity()));

    private EventCatalog() {}

    public static String typeOf(Class<? extends Event> event) {
        return "dev.ratchet." + event.getSimpleName() + ".v1";
    }

    public static Optional<Class<? extends Event>> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** All event records, by name. */
    public static List<Class<? extends Event>> all() {
        return BY_TYPE.values().stream()
                .sorted(Comparator.comparing(Class::getSimpleName))
                .toList();
    }

    private static Stream<Class<? extends Event>> records(Class<? extends Event> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(permitted -> records(permitted.asSubclass(Event.class)));
    }
}
