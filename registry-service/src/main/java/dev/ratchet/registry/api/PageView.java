package dev.ratchet.registry.api;

import dev.ratchet.registry.domain.Page;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Some items of a longer list, as the API tells it. */
public record PageView<V>(
        List<V> items,
        @Schema(description = "Items of the whole list") long total,
        int limit,

        @Schema(description = "Send it as cursor for the next page; null on the last one") @Nullable String nextCursor) {

    public static <T, V> PageView<V> of(Page<T> page, Function<T, V> view) {
        return new PageView<>(
                page.items().stream().map(view).toList(),
                page.total(),
                page.limit(),
                page.next() == null ? null : Paging.text(page.next()));
    }
}
