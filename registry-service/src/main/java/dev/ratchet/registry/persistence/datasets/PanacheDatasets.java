package dev.ratchet.registry.persistence.datasets;

import dev.ratchet.registry.domain.AlreadyExists;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.datasets.Dataset;
import dev.ratchet.registry.domain.datasets.Datasets;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.exception.ConstraintViolationException;

/** Datasets in PostgreSQL. */
@ApplicationScoped
class PanacheDatasets implements Datasets, PanacheRepositoryBase<DatasetEntity, UUID> {
    private static final String SEEN = "removedAt is null and project = ?1";
    private static final String LISTED = SEEN + " and listed";
    private static final String BY_ID = SEEN + " and id = ?2";

    @Override
    public Optional<Dataset> find(String project, UUID id) {
        return find(BY_ID, project, id).singleResultOptional().map(DatasetEntity::toDomain);
    }

    @Override
    public Optional<Dataset> named(String project, String name) {
        return find(SEEN + " and name = ?2", project, name)
                .singleResultOptional()
                .map(DatasetEntity::toDomain);
    }

    @Override
    public Optional<Dataset> lock(String project, UUID id) {
        return find(BY_ID, project, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .map(DatasetEntity::toDomain);
    }

    @Override
    public void add(Dataset dataset) {
        DatasetEntity row = new DatasetEntity();
        row.write(dataset);
        persist(row);
        flush(dataset);
    }

    @Override
    public void addUnlisted(Dataset dataset) {
        DatasetEntity row = new DatasetEntity();
        row.write(dataset);
        row.listed = false;
        persist(row);
        flush();
    }

    @Override
    public void hideUnlisted(Instant createdBefore, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        update datasets set removed_at = ?2
                        where not listed and removed_at is null and created_at < ?1 and not exists (
                            select 1 from evaluations where dataset_id = datasets.id
                                and status in ('requested', 'running', 'cancelling'))""")
                .setParameter(1, createdBefore)
                .setParameter(2, at)
                .executeUpdate();
    }

    @Override
    public void update(Dataset dataset) {
        findById(dataset.id()).write(dataset);
        flush(dataset);
    }

    /** The name is the one thing that a constraint holds and a person chooses. */
    private void flush(Dataset dataset) {
        try {
            flush();
        } catch (ConstraintViolationException e) {
            throw new AlreadyExists("There is a dataset " + dataset.name() + " already");
        }
    }

    @Override
    public Page<Dataset> page(String project, Page.Slice slice) {
        String after = slice.after() == null ? "" : slice.after().text(0);
        List<Dataset> found =
                find(LISTED + " and name > ?2 order by name", project, after).range(0, slice.limit()).stream()
                        .map(DatasetEntity::toDomain)
                        .toList();
        return Page.of(found, count(LISTED, project), slice, dataset -> Cursor.of(dataset.name()));
    }

    @Override
    public void hide(UUID id, Instant at) {
        findById(id).removedAt = at;
    }

    @Override
    public List<UUID> hidden(int limit) {
        return find("select id from DatasetEntity where removedAt is not null order by removedAt")
                .project(UUID.class)
                .range(0, limit - 1)
                .list();
    }

    @Override
    public boolean lockHiddenIfFree(UUID id) {
        return !getEntityManager()
                .createQuery("from DatasetEntity where id = ?1 and removedAt is not null", DatasetEntity.class)
                .setParameter(1, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .getResultList()
                .isEmpty();
    }

    @Override
    public void delete(UUID id) {
        deleteById(id);
    }
}
