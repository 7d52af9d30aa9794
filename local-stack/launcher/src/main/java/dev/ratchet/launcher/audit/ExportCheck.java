package dev.ratchet.launcher.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ratchet.events.audit.AuditRecord;
import dev.ratchet.events.audit.ChainBreak;
import dev.ratchet.events.audit.ChainBreak.Kind;
import dev.ratchet.events.audit.ChainHead;
import dev.ratchet.events.audit.ChainWalk;
import dev.ratchet.events.wire.EventJson;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recomputes an exported chain, line by line; what the server says of it counts for nothing. */
public final class ExportCheck {
    private final @Nullable String noted;
    private @Nullable ChainWalk walk;
    private boolean cameByNoted;

    /** @param noted hash of an earlier head that the chain must come by */
    public ExportCheck(@Nullable String noted) {
        this.noted = noted;
    }

    /** Checks the lines of an export.
     *
     * @param head where the server says that the chain ends; {@code null} where nobody says so */
    public Finding check(Stream<String> lines, @Nullable ChainHead head) {
        walk = head == null ? null : new ChainWalk(head);
        cameByNoted = noted == null || noted.equals(ChainHead.empty("").hash());
        long line = 0;
        for (Iterator<String> rest = lines.iterator(); rest.hasNext() && (walk == null || walk.isWhole()); ) {
            line++;
            AuditRecord record = read(rest.next());
            if (record == null) {
                return new Finding(reached(), new ChainBreak(Kind.CHANGED, line, "line " + line + " is no record"));
            }
            next(record);
        }
        return new Finding(reached(), verdict());
    }

    private static @Nullable AuditRecord read(String line) {
        try {
            AuditRecord record = EventJson.mapper().readValue(line, AuditRecord.class);
            return record == null || !isComplete(record) ? null : record;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Of a file from elsewhere, anything may be absent. */
    private static boolean isComplete(AuditRecord record) {
        return Stream.<@Nullable Object>of(
                        record.project(),
                        record.at(),
                        record.actor(),
                        record.action(),
                        record.subject(),
                        record.prevHash(),
                        record.hash())
                .noneMatch(field -> field == null);
    }

    private void next(AuditRecord record) {
        ChainWalk current = walk == null ? new ChainWalk(ChainHead.empty(record.project())) : walk;
        current.next(record);
        cameByNoted |= current.isWhole() && record.hash().equals(noted);
        walk = current;
    }

    private ChainHead reached() {
        return walk == null ? ChainHead.empty("") : walk.reached();
    }

    private @Nullable ChainBreak verdict() {
        ChainBreak broken = walk == null ? null : walk.verdict().orElse(null);
        return broken == null && !cameByNoted
                ? new ChainBreak(Kind.HEAD_MISMATCH, reached().seq(), "no record has the hash that was noted earlier")
                : broken;
    }

    /**
     * What the check has found.
     *
     * @param reached the end of what is whole
     * @param broken the first break; {@code null} where there is none
     */
    public record Finding(ChainHead reached, @Nullable ChainBreak broken) {}
}
