package dev.ratchet.registry.persistence;

import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The order of lists that begin with the newest item: by {@code created_at} and, of one moment, by {@code id}. */
public final class NewestFirst {
    private static final Sort ORDER = Sort.descending("createdAt", "id");

    private NewestFirst() {}

    /** The rows of a slice, and one more where there is one, by which a page knows that it is not the last.
     *
     * @param condition whose rows they are, with {@code ?1} and so on for the owners: a constant, never text from outside */
    public static <E> List<E> rows(
            PanacheRepositoryBase<E, UUID> repository, String condition, Page.Slice slice, Object... owners) {
        Cursor after = slice.after();
        if (after == null) {
            return repository
                    .find(condition, ORDER, owners)
                    .range(0, slice.limit())
                    .list();
        }
        int known = owners.length;
        Object[] parameters = Arrays.copyOf(owners, known + 2);
        parameters[known] = after.instant(0);
        parameters[known + 1] = after.uuid(1);
        String behind = " and (createdAt, id) < (?%d, ?%d)".formatted(known + 1, known + 2);
        return repository
                .find(condition + behind, ORDER, parameters)
                .range(0, slice.limit())
                .list();
    }
}
