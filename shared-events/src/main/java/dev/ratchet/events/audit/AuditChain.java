package dev.ratchet.events.audit;

import dev.ratchet.events.hashing.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * How a record becomes a hash: SHA-256 over the netstrings ({@code <bytes>:<UTF-8>,}) of the word {@value #FORMAT} and of
 * the record's fields in their order, where a field that is absent is {@code -,}. No two records have one encoding.
 */
public final class AuditChain {
    /** What the first record of a chain is sealed to. */
    public static final String ROOT = "0".repeat(64);

    static final String FORMAT = "ratchet-audit-1";
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private AuditChain() {}

    /** The hash that seals the record, in hexadecimal; the one that it carries is not looked at. */
    public static String hash(AuditRecord record) {
        return Sha256.hex(encoded(record).getBytes(StandardCharsets.UTF_8));
    }

    /** An instant as it is hashed and exported. */
    public static String text(Instant at) {
        return MICROS.format(at);
    }

    static String encoded(AuditRecord record) {
        return netstring(FORMAT)
                + netstring(record.project())
                + netstring(Long.toString(record.seq()))
                + netstring(text(record.at()))
                + netstring(record.actor())
                + netstring(record.action())
                + netstring(record.subject())
                + netstring(record.reason())
                + netstring(record.prevHash());
    }

    private static String netstring(@Nullable String field) {
        return field == null ? "-," : field.getBytes(StandardCharsets.UTF_8).length + ":" + field + ",";
    }
}
