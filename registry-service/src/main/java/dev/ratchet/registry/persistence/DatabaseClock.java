package dev.ratchet.registry.persistence;

import dev.ratchet.registry.domain.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.Session;

/** PostgreSQL's clock, so that replicas with clocks of their own agree on what is due. */
@ApplicationScoped
class DatabaseClock implements Clock {
    private final Session database;

    DatabaseClock(Session database) {
        this.database = database;
    }

    @Override
    public Instant now() {
        return database.createNativeQuery("select clock_timestamp()", Instant.class)
                .getSingleResult();
    }
}
