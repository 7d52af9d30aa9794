package dev.ratchet.registry.persistence;

import dev.ratchet.registry.domain.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** The audit log in PostgreSQL; a trigger refuses to change it. */
@ApplicationScoped
class SqlAuditLog implements AuditLog {
    private final Session database;

    SqlAuditLog(Session database) {
        this.database = database;
    }

    @Override
    public void append(Entry entry) {
        database.createNativeMutationQuery("""
                        insert into audit_log (project, actor, action, subject, reason, at)
                        values (?1, ?2, ?3, ?4, cast(?5 as text), ?6)""")
                .setParameter(1, entry.project())
                .setParameter(2, entry.actor())
                .setParameter(3, entry.action())
                .setParameter(4, entry.subject())
                .setParameter(5, entry.reason())
                .setParameter(6, entry.at())
                .executeUpdate();
    }
}
