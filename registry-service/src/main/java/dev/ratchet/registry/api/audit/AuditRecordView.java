package dev.ratchet.registry.api.audit;

import dev.ratchet.events.audit.AuditRecord;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A record of the audit log, as the API tells it. */
@Schema(name = "AuditRecord")
record AuditRecordView(
        @Schema(description = "From 1 without gaps, in the project")
        long seq,

        Instant at,

        @Schema(description = "A user or an API key by name", examples = "owner")
        String actor,

        @Schema(examples = "approve") String action,

        @Schema(examples = "deployment/0197c0de-7a3b-7cc1-9d2e-5f6a7b8c9d0e")
        String subject,

        @Nullable String reason,

        @Schema(description = "Seals the record and all before it, SHA-256 in hexadecimal")
        String hash) {

    static AuditRecordView of(AuditRecord record) {
        return new AuditRecordView(
                record.seq(),
                record.at(),
                record.actor(),
                record.action(),
                record.subject(),
                record.reason(),
                record.hash());
    }
}
