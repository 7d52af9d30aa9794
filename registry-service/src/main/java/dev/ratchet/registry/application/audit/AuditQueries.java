package dev.ratchet.registry.application.audit;

import dev.ratchet.events.audit.AuditRecord;
import dev.ratchet.events.audit.ChainHead;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.audit.AuditTrail;
import dev.ratchet.registry.domain.audit.AuditTrail.Filter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What can be asked of the audit log, within a project. */
@ApplicationScoped
@Transactional
public class AuditQueries {
    private static final int BATCH = 1_000;

    private final AuditTrail trail;

    AuditQueries(AuditTrail trail) {
        this.trail = trail;
    }

    public Page<AuditRecord> page(Filter filter, Page.Slice slice) {
        return trail.page(filter, slice);
    }

    public ChainHead head(String project) {
        return trail.head(project).orElse(ChainHead.empty(project));
    }

    /** Some of the records that follow number {@code seq}, oldest first; none at the end. */
    public List<AuditRecord> batchAfter(String project, long seq) {
        return trail.after(project, seq, BATCH);
    }

    boolean reachesBeyondHead(String project) {
        return trail.reachesBeyondHead(project);
    }
}
