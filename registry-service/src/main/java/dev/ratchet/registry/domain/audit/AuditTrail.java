package dev.ratchet.registry.domain.audit;

import dev.ratchet.events.audit.AuditRecord;
import dev.ratchet.events.audit.ChainHead;
import dev.ratchet.registry.domain.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The audit log as it can be read: a chain of records a project. */
public interface AuditTrail {

    /** Newest first. */
    Page<AuditRecord> page(Filter filter, Page.Slice slice);

    /** The records that follow number {@code seq}, oldest first. */
    List<AuditRecord> after(String project, long seq, int limit);

    /** Where the chain ends; empty for a project in which nothing was ever decided. */
    Optional<ChainHead> head(String project);

    /** Whether there is a record that the head, as it is at the same moment, has not come to. */
    boolean reachesBeyondHead(String project);

    /** Which records a list is of. */
    record Filter(
            String project,
            @Nullable String actor,
            @Nullable String action,
            @Nullable String subject) {}
}
