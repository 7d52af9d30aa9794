package dev.ratchet.messaging;

import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a failure that passes by itself (something away, conflict of two transactions) from one of the record's own making. */
final class Outage {
    /** Connection, lost transaction, resources, operator intervention, system error, and a pool that has none free. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    private Outage() {}

    static boolean isOne(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(Outage::passes);
    }

    private static boolean passes(Throwable cause) {
        if (cause instanceof Away
                || cause instanceof SQLTransientException
                || cause instanceof SQLRecoverableException
                || cause instanceof SystemException) {
            return true;
        }
        if (cause instanceof SQLException sql) {
            String state = sql.getSQLState();
            return state == null || CLASSES.contains(state.substring(0, 2));
        }
        return cause.getClass().getSimpleName().contains("OptimisticLock");
    }
}
