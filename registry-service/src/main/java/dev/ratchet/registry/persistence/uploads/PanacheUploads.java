package dev.ratchet.registry.persistence.uploads;

import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.datasets.EntryDraft;
import dev.ratchet.registry.domain.uploads.Upload;
import dev.ratchet.registry.domain.uploads.Uploads;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Uploads in PostgreSQL. */
@ApplicationScoped
class PanacheUploads implements Uploads, PanacheRepositoryBase<UploadEntity, UUID> {
    private static final String BY_KEY = "project = ?1 and datasetId = ?2 and id = ?3";
    private static final Sort NEWEST_FIRST = Sort.descending("startedAt", "id");

    private final StagedRows staged;

    PanacheUploads(StagedRows staged) {
        this.staged = staged;
    }

    @Override
    public Optional<Upload> find(Upload.Key key) {
        return find(BY_KEY, key.project(), key.datasetId(), key.id())
                .singleResultOptional()
                .map(UploadEntity::toDomain);
    }

    @Override
    public Optional<Upload> lock(Upload.Key key) {
        return find(BY_KEY, key.project(), key.datasetId(), key.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .map(UploadEntity::toDomain);
    }

    @Override
    public void add(Upload upload) {
        UploadEntity row = new UploadEntity();
        row.write(upload);
        persist(row);
    }

    @Override
    public void update(Upload upload) {
        findById(upload.key().id()).write(upload);
    }

    @Override
    public Page<Upload> page(UUID datasetId, Page.Slice slice) {
        var after = slice.after();
        var rows = after == null
                ? find("datasetId = ?1", NEWEST_FIRST, datasetId)
                : find(
                        "datasetId = ?1 and (startedAt, id) < (?2, ?3)",
                        NEWEST_FIRST,
                        datasetId,
                        after.instant(0),
                        after.uuid(1));
        List<Upload> found = rows.range(0, slice.limit()).stream()
                .map(UploadEntity::toDomain)
                .toList();
        return Page.of(
                found,
                count("datasetId", datasetId),
                slice,
                upload -> Cursor.of(upload.startedAt(), upload.key().id()));
    }

    @Override
    public List<Upload.Key> left(int limit) {
        return getEntityManager()
                .createQuery("""
                        select project, datasetId, id from UploadEntity
                        where state in ('reading', 'publishing') and leaseUntil <= instant order by leaseUntil""", Object[].class)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Upload.Key((String) row[0], (UUID) row[1], (UUID) row[2]))
                .toList();
    }

    @Override
    public long pending(UUID datasetId) {
        Long pending = getEntityManager()
                .createQuery("""
                        select sum(entriesRead - entriesAdded) from UploadEntity
                        where datasetId = ?1 and state = 'publishing'""", Long.class)
                .setParameter(1, datasetId)
                .getSingleResult();
        return pending == null ? 0 : pending;
    }

    @Override
    public void stage(UUID uploadId, int chunk, List<EntryDraft> entries) {
        staged.put(uploadId, chunk, entries);
    }

    @Override
    public List<EntryDraft> take(UUID uploadId, int chunk) {
        return staged.take(uploadId, chunk);
    }

    @Override
    public void discard(UUID uploadId) {
        staged.discard(uploadId);
    }
}
