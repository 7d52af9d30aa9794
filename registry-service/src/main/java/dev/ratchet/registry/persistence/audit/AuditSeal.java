package dev.ratchet.registry.persistence.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.ratchet.events.audit.AuditRecord;
import dev.ratchet.events.audit.ChainHead;
import dev.ratchet.registry.domain.AuditLog.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;
import org.hibernate.Session;

/** Seals entries to the ends of their projects' chains; a trigger refuses to change what it has written. */
@ApplicationScoped
class AuditSeal {
    private final Session database;
    private final AuditHeads heads;

    AuditSeal(Session database, AuditHeads heads) {
        this.database = database;
        this.heads = heads;
    }

    /** All other changes of the transaction are written first: they may wait for locks. Projects have an order, too. */
    void close(List<Entry> entries) {
        database.flush();
        entries.stream()
                .collect(groupingBy(Entry::project, TreeMap::new, toList()))
                .forEach(this::close);
    }

    private void close(String project, List<Entry> entries) {
        ChainHead head = heads.lock(project);
        for (Entry entry : entries) {
            AuditRecord record = AuditRecord.sealed(
                    head, entry.at(), entry.actor(), entry.action(), entry.subject(), entry.reason());
            database.persist(AuditEntity.of(record));
            head = record.head();
            database.flush();
            heads.move(head);
        }
    }
}
