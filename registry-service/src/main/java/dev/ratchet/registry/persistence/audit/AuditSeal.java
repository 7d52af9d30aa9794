package dev.ratchet.registry.persistence.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.ratchet.events.audit.AuditRecord;
import dev.ratchet.events.audit.ChainHead;
import dev.ratchet.messaging.DatabaseFailure;
import dev.ratchet.registry.domain.AuditLog.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Seals entries to the ends of their projects' chains; a trigger refuses to change what it has written. It works past
 * Hibernate, which has written all other changes by now and would keep a connection that it opens this late.
 */
@ApplicationScoped
class AuditSeal {
    private final DataSource dataSource;

    AuditSeal(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Projects are sealed in the order of their names, so that no two transactions wait for each other. */
    void close(List<Entry> entries) {
        Map<String, List<Entry>> byProject =
                entries.stream().collect(groupingBy(Entry::project, TreeMap::new, toList()));
        try (Connection connection = dataSource.getConnection()) {
            for (Map.Entry<String, List<Entry>> chain : byProject.entrySet()) {
                close(new ChainEnd(connection, chain.getKey()), chain.getValue());
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("cannot seal the audit log", e);
        }
    }

    private static void close(ChainEnd chain, List<Entry> entries) throws SQLException {
        ChainHead head = chain.lock();
        for (Entry entry : entries) {
            AuditRecord record = AuditRecord.sealed(
                    head, entry.at(), entry.actor(), entry.action(), entry.subject(), entry.reason());
            chain.append(record);
            head = record.head();
        }
    }
}
