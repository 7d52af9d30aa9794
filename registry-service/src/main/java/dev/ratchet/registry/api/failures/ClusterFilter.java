package dev.ratchet.registry.api.failures;

import dev.ratchet.events.data.ClusterState;
import dev.ratchet.events.data.ProblemKind;
import dev.ratchet.registry.api.Choices;
import dev.ratchet.registry.api.Problems;
import dev.ratchet.registry.domain.failures.FailureClusters.Order;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a list of clusters is restricted to, and its order. */
final class ClusterFilter {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private ClusterFilter() {}

    static @Nullable ClusterState state(@Nullable String text) {
        return Choices.one(ClusterState.values(), ClusterState::wireName, "state", text);
    }

    static @Nullable ProblemKind problem(@Nullable String text) {
        return Choices.one(ProblemKind.values(), ProblemKind::wireName, "problem", text);
    }

    static Order order(@Nullable String text) {
        Order order = Choices.one(Order.values(), value -> value.name().toLowerCase(Locale.ROOT), "order", text);
        return order == null ? Order.LAST_SEEN : order;
    }

    static @Nullable Instant since(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Instant time = Instant.parse(text);
            if (!time.isBefore(FIRST) && !time.isAfter(LAST)) {
                return time;
            }
        } catch (DateTimeException e) {
            // the same as a time out of range
        }
        throw Problems.badRequest("since must be a time such as 2026-11-25T09:00:00Z");
    }
}
