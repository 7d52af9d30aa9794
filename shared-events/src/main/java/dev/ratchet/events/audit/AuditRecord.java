package dev.ratchet.events.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A link of a project's audit chain: who did what to which thing, sealed to the record before it.
 *
 * @param seq from 1 without gaps
 * @param at to the microsecond
 * @param prevHash hash of the record before, {@link AuditChain#ROOT} for the first one; hexadecimal like {@code hash}
 * @param hash SHA-256 over all the other fields
 */
public record AuditRecord(
        String project,
        long seq,
        Instant at,
        String actor,
        String action,
        String subject,
        @Nullable String reason,
        String prevHash,
        String hash) {

    /** The record that is next in a chain. */
    public static AuditRecord sealed(
            ChainHead head, Instant at, String actor, String action, String subject, @Nullable String reason) {
        AuditRecord open = new AuditRecord(
                head.project(),
                head.seq() + 1,
                at.truncatedTo(ChronoUnit.MICROS),
                actor,
                action,
                subject,
                reason,
                head.hash(),
                "");
        return open.withHash(AuditChain.hash(open));
    }

    public ChainHead head() {
        return new ChainHead(project, seq, hash);
    }

    private AuditRecord withHash(String sealing) {
        return new AuditRecord(project, seq, at, actor, action, subject, reason, prevHash, sealing);
    }
}
