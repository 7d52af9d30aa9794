package dev.ratchet.registry.persistence;

import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The order of lists that begin with the newest item: by {@code created_at} and, of one moment, by {@code id}. */
public final class NewestFirst {
    private static final Sort ORDER = Sort.descending("createdAt", "id");

    private NewestFirst() {}

    /** The items of a slice.
     *
     * @param condition whose rows they are, with {@code ?1} and so on for the owners: a constant, never text from outside
     * @param keys when an item was created, and its id */
    public static <E, T> Page<T> page(
            PanacheRepositoryBase<E, UUID> repository,
            String condition,
            Page.Slice slice,
            Function<E, T> toDomain,
            Function<T, Cursor> keys,
            Object... owners) {
        List<T> found = after(slice.after(), repository, condition, owners).range(0, slice.limit()).list().stream()
                .map(toDomain)
                .toList();
        return Page.of(found, repository.count(condition, owners), slice, keys);
    }

    private static <E> PanacheQuery<E> after(
            @Nullable Cursor known, PanacheRepositoryBase<E, UUID> repository, String condition, Object... owners) {
        if (known == null) {
            return repository.find(condition, ORDER, owners);
        }
        int count = owners.length;
        Object[] parameters = Arrays.copyOf(owners, count + 2);
        parameters[count] = known.instant(0);
        parameters[count + 1] = known.uuid(1);
        String behind = " and (createdAt, id) < (?%d, ?%d)".formatted(count + 1, count + 2);
        return repository.find(condition + behind, ORDER, parameters);
    }
}
