package dev.ratchet.registry.application.audit;

import dev.ratchet.events.audit.AuditRecord;
import dev.ratchet.events.audit.ChainBreak;
import dev.ratchet.events.audit.ChainHead;
import dev.ratchet.events.audit.ChainWalk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Goes along a whole chain, a batch a transaction: as nothing but its end ever changes, no batch makes another one old. */
@ApplicationScoped
public class WalkAudit {
    private final AuditQueries audit;

    WalkAudit(AuditQueries audit) {
        this.audit = audit;
    }

    /** Hands out each record up to the head as it is now, oldest first. */
    public void each(String project, Consumer<AuditRecord> reader) {
        long end = audit.head(project).seq();
        walk(project, record -> {
            if (record.seq() <= end) {
                reader.accept(record);
            }
            return record.seq() < end;
        });
    }

    /** Recomputes the whole chain. */
    public Verification verify(String project) {
        ChainHead head = audit.head(project);
        ChainWalk walk = new ChainWalk(head);
        walk(project, record -> {
            walk.next(record);
            return walk.isWhole();
        });
        ChainBreak found = walk.verdict().or(() -> beyondHead(project, walk)).orElse(null);
        return new Verification(walk.reached(), found);
    }

    private Optional<ChainBreak> beyondHead(String project, ChainWalk walk) {
        return audit.reachesBeyondHead(project)
                ? Optional.of(new ChainBreak(
                        ChainBreak.Kind.HEAD_MISMATCH, walk.reached().seq(), "there are records beyond the head"))
                : Optional.empty();
    }

    private void walk(String project, Predicate<AuditRecord> wantsMore) {
        List<AuditRecord> batch = audit.batchAfter(project, 0);
        while (!batch.isEmpty() && batch.stream().allMatch(wantsMore)) {
            batch = audit.batchAfter(project, batch.getLast().seq());
        }
    }

    /**
     * What a walk along the chain has found.
     *
     * @param reached the end of what is whole
     * @param broken the first break; {@code null} where there is none
     */
    public record Verification(ChainHead reached, @Nullable ChainBreak broken) {}
}
