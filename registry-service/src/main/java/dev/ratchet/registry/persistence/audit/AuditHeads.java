package dev.ratchet.registry.persistence.audit;

import dev.ratchet.events.audit.ChainHead;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
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
        return select(SELECT, project);
    }

    /** Holds the head until the transaction ends; the first of a project is added. */
    ChainHead lock(String project) {
        return select(SELECT + " for update", project).orElseGet(() -> {
            add(ChainHead.empty(project));
            return select(SELECT + " for update", project).orElseThrow();
        });
    }

    private Optional<ChainHead> select(String sql, String project) {
        return database.createNativeQuery(sql, Object[].class)
                .setParameter(1, project)
                .getResultStream()
                .map(row -> new ChainHead(project, (Long) row[0], (String) row[1]))
                .findFirst();
    }

    /** Of two transactions that add the head of one project, the later waits for the earlier and adds nothing. */
    private void add(ChainHead head) {
        change("insert into audit_heads (project, seq, hash) values (?1, ?2, ?3) on conflict do nothing", head);
    }

    void move(ChainHead head) {
        change("update audit_heads set seq = ?2, hash = ?3 where project = ?1", head);
    }

    /** Whether the log has a record beyond its head; one statement, so that both are seen as of one moment. */
    boolean isOutrun(String project) {
        return database.createNativeQuery("""
                        select exists (select 1 from audit_log where project = ?1
                            and seq > coalesce((select seq from audit_heads where project = ?1), 0))""", Boolean.class)
                .setParameter(1, project)
                .getSingleResult();
    }

    private void change(String sql, ChainHead head) {
        database.createNativeMutationQuery(sql)
                .setParameter(1, head.project())
                .setParameter(2, head.seq())
                .setParameter(3, HexFormat.of().parseHex(head.hash()))
                .executeUpdate();
    }
}
