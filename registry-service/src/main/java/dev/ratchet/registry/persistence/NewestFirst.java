package dev.ratchet.registry.persistence;

import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import java.util.List;
import java.util.UUID;

/** The order of lists that begin with the newest item: by {@code created_at} and, of one moment, by {@code id}. */
public final class NewestFirst {
    private static final Sort ORDER = Sort.descending("createdAt", "id");

    private NewestFirst() {}

    /** The rows of a slice, and one more where there is one, by which a page knows that it is not the last.
     *
     * @param field which names whose rows they are: a constant, never text from outside */
    public static <E> List<E> rows(
            PanacheRepositoryBase<E, UUID> repository, String field, Object owner, Page.Slice slice) {
        Cursor after = slice.after();
        PanacheQuery<E> rows = after == null
                ? repository.find(field + " = ?1", ORDER, owner)
                : repository.find(
                        field + " = ?1 and (createdAt, id) < (?2, ?3)", ORDER, owner, after.instant(0), after.uuid(1));
        return rows.range(0, slice.limit()).list();
    }
}
