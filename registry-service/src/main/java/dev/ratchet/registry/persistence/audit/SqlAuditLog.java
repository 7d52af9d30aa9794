package dev.ratchet.registry.persistence.audit;

import dev.ratchet.registry.domain.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/**
 * Collects what a transaction has to say and has it sealed when the transaction is about to commit. So a chain's head is the
 * last lock that a transaction takes, wherever in it the entry was made, and is held no longer than the commit takes.
 */
@ApplicationScoped
class SqlAuditLog implements AuditLog {
    private final TransactionSynchronizationRegistry transaction;
    private final Session database;
    private final AuditSeal seal;

    SqlAuditLog(TransactionSynchronizationRegistry transaction, Session database, AuditSeal seal) {
        this.transaction = transaction;
        this.database = database;
        this.seal = seal;
    }

    /** Appends the entry to the current transaction.
     *
     * @throws TransactionRequiredException where there is none */
    @Override
    public void append(Entry entry) {
        database.joinTransaction(); // a session cannot be opened any more when the transaction is about to commit
        if (transaction.getResource(Pending.class) instanceof Pending pending) {
            pending.entries.add(entry);
            return;
        }
        Pending pending = new Pending(new ArrayList<>(List.of(entry)), seal);
        transaction.putResource(Pending.class, pending);
        transaction.registerInterposedSynchronization(pending);
    }

    /** The entries of a transaction that has not committed yet. */
    private record Pending(List<Entry> entries, AuditSeal seal) implements Synchronization {

        @Override
        public void beforeCompletion() {
            seal.close(entries);
        }

        @Override
        public void afterCompletion(int status) {
            // what was not committed was not decided
        }
    }
}
