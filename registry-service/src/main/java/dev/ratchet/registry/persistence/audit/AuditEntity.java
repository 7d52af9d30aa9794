package dev.ratchet.registry.persistence.audit;

import dev.ratchet.events.audit.AuditRecord;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.HexFormat;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Row of {@code audit_log}; written once. */
@Entity
@Immutable
@Table(name = "audit_log")
@SuppressWarnings("NullAway.Init")
class AuditEntity {
    @EmbeddedId
    Place place;

    Instant at;
    String actor;
    String action;
    String subject;

    @Nullable String reason;

    byte[] prevHash;
    byte[] hash;

    AuditRecord toDomain() {
        return new AuditRecord(
                place.project(),
                place.seq(),
                at,
                actor,
                action,
                subject,
                reason,
                HexFormat.of().formatHex(prevHash),
                HexFormat.of().formatHex(hash));
    }

    /** Where in which chain. */
    @Embeddable
    record Place(String project, long seq) implements Serializable {}
}
