package dev.ratchet.registry.api;

import dev.ratchet.registry.domain.Page;
import java.util.List;
import java.util.function.Function;

/** Some items of a longer list, as the API tells it. */
record PageView<V>(List<V> items, long total, int limit, int offset) {

    static <T, V> PageView<V> of(Page<T> page, Function<T, V> view) {
        return new PageView<>(
                page.items().stream().map(view).toList(),
                page.total(),
                page.slice().limit(),
                page.slice().offset());
    }
}
