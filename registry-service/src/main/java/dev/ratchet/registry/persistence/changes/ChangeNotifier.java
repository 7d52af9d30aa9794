package dev.ratchet.registry.persistence.changes;

import dev.ratchet.registry.application.changes.Changed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.hibernate.Session;

/** Has PostgreSQL tell all replicas of a change when its transaction commits. */
@ApplicationScoped
public class ChangeNotifier {
    static final String CHANNEL = "ratchet_changes";

    private final Session database;

    ChangeNotifier(Session database) {
        this.database = database;
    }

    void changed(@Observes Changed change) {
        database.createNativeQuery("select cast(pg_notify(?1, ?2) as text)", String.class)
                .setParameter(1, CHANNEL)
                .setParameter(2, change.kind() + " " + change.id())
                .getSingleResultOrNull();
    }
}
