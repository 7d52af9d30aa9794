package dev.ratchet.registry.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What people have decided; append-only, each entry sealed to the one before when its transaction commits. */
public interface AuditLog {
    void append(Entry entry);

    /** Who did what to which thing. */
    record Entry(
            String project,
            String actor,
            String action,
            String subject,
            @Nullable String reason,
            Instant at) {}
}
