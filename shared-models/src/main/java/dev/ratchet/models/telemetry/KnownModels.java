package dev.ratchet.models.telemetry;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names of models that may be series of a metric: callers choose names, so only so many that have answered before. */
final class KnownModels {
    static final String OTHER = "_OTHER";
    private static final int AT_MOST = 50;

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    void add(String model) {
        if (names.size() < AT_MOST) {
            names.add(model);
        }
    }

    String name(String model) {
        return names.contains(model) ? model : OTHER;
    }
}
