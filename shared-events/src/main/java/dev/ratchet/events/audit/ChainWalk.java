package dev.ratchet.events.audit;

import dev.ratchet.events.audit.ChainBreak.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes along a chain, record by record from the first, and remembers the first place where it is broken. */
public final class ChainWalk {
    private final ChainHead expected;
    private ChainHead reached;
    private boolean passedExpected;
    private @Nullable ChainBreak found;

    /** @param expected a head that the chain must come by; it may have grown since */
    public ChainWalk(ChainHead expected) {
        this.expected = expected;
        this.reached = ChainHead.empty(expected.project());
        this.passedExpected = expected.equals(reached);
    }

    /** Whether there is any use in going on. */
    public boolean isWhole() {
        return found == null;
    }

    public void next(AuditRecord record) {
        if (found != null) {
            return;
        }
        found = faultOf(record);
        if (found == null) {
            reached = record.head();
            passedExpected |= reached.equals(expected);
        }
    }

    /** The link is looked at before the content: a record that has moved is whole in itself but for its number. */
    private @Nullable ChainBreak faultOf(AuditRecord record) {
        long due = reached.seq() + 1;
        if (record.seq() > due) {
            return new ChainBreak(Kind.MISSING, due, "record " + due + " is missing; " + record.seq() + " comes next");
        }
        if (record.seq() < due || !record.project().equals(reached.project())) {
            return new ChainBreak(Kind.OUT_OF_ORDER, due, "a record of another place stands where " + due + " belongs");
        }
        if (!record.prevHash().equals(reached.hash())) {
            return new ChainBreak(Kind.OUT_OF_ORDER, due, "record " + due + " does not follow what stands before it");
        }
        if (!record.hash().equals(AuditChain.hash(record))) {
            return new ChainBreak(Kind.CHANGED, due, "record " + due + " is not what was sealed");
        }
        return null;
    }

    /** The end of what is whole so far. */
    public ChainHead reached() {
        return reached;
    }

    /** The first break; empty where the chain is whole and came by the expected head. */
    public Optional<ChainBreak> verdict() {
        return found != null || passedExpected ? Optional.ofNullable(found) : Optional.of(atTheEnd());
    }

    private ChainBreak atTheEnd() {
        return reached.seq() < expected.seq()
                ? new ChainBreak(
                        Kind.MISSING,
                        reached.seq() + 1,
                        "the chain ends at " + reached.seq() + ", its head stands at " + expected.seq())
                : new ChainBreak(
                        Kind.HEAD_MISMATCH, expected.seq(), "record " + expected.seq() + " is not the one of the head");
    }
}
