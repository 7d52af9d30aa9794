package dev.ratchet.registry.persistence.audit;

import dev.ratchet.events.audit.AuditRecord;
import dev.ratchet.events.audit.ChainHead;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.audit.AuditTrail;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The audit chains in PostgreSQL. */
@ApplicationScoped
class SqlAuditTrail implements AuditTrail, PanacheRepositoryBase<AuditEntity, AuditEntity.Place> {
    private static final Sort NEWEST_FIRST = Sort.descending("place.seq");

    private final AuditHeads heads;

    SqlAuditTrail(AuditHeads heads) {
        this.heads = heads;
    }

    @Override
    public Page<AuditRecord> page(Filter filter, Page.Slice slice) {
        List<AuditRecord> found = rows(filter, slice.after()).range(0, slice.limit()).stream()
                .map(AuditEntity::toDomain)
                .toList();
        return Page.of(found, rows(filter, null).count(), slice, record -> Cursor.of(record.seq()));
    }

    private PanacheQuery<AuditEntity> rows(Filter filter, @Nullable Cursor before) {
        StringBuilder where = new StringBuilder("place.project = :project");
        Parameters parameters = Parameters.with("project", filter.project());
        narrow(where, parameters, "actor", filter.actor());
        narrow(where, parameters, "action", filter.action());
        narrow(where, parameters, "subject", filter.subject());
        if (before != null) {
            where.append(" and place.seq < :seq");
            parameters.and("seq", before.number(0));
        }
        return find(where.toString(), NEWEST_FIRST, parameters);
    }

    private static void narrow(StringBuilder where, Parameters parameters, String field, @Nullable String value) {
        if (value != null) {
            where.append(" and ").append(field).append(" = :").append(field);
            parameters.and(field, value);
        }
    }

    @Override
    public List<AuditRecord> after(String project, long seq, int limit) {
        return find("place.project = ?1 and place.seq > ?2", Sort.ascending("place.seq"), project, seq)
                .range(0, limit - 1)
                .stream()
                .map(AuditEntity::toDomain)
                .toList();
    }

    @Override
    public Optional<ChainHead> head(String project) {
        return heads.find(project);
    }

    @Override
    public boolean reachesBeyondHead(String project) {
        return heads.isOutrun(project);
    }
}
