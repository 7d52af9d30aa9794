package dev.ratchet.registry.persistence.audit;

import dev.ratchet.events.audit.ChainHead;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.Session;

/** The ends of the audit chains. */
@ApplicationScoped
class AuditHeads {
    private static final String SELECT = "select seq, encode(hash, 'hex') from audit_heads where project = ?1";

    private final Session database;

    AuditHeads(Session database) {
        this.database = database;
    }

    Optional<ChainHead> find(String project) {
        return database.createNativeQuery(SELECT, Object[].class)
                .setParameter(1, project)
                .getResultStream()
                .map(row -> new ChainHead(project, (Long) row[0], (String) row[1]))
                .findFirst();
    }

    /** Whether the log has a record beyond its head; one statement, so that both are seen as of one moment. */
    boolean isOutrun(String project) {
        return database.createNativeQuery("""
                        select exists (select 1 from audit_log where project = ?1
                            and seq > coalesce((select seq from audit_heads where project = ?1), 0))""", Boolean.class)
                .setParameter(1, project)
                .getSingleResult();
    }
}
