package dev.ratchet.models.calls;

import dev.ratchet.models.memory.AnswerMemory;
import dev.ratchet.models.spending.Ledger;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Writes the books and removes what is too old to be remembered. */
@ApplicationScoped
public class Upkeep {
    private final Ledger ledger;
    private final AnswerMemory memory;

    Upkeep(Ledger ledger, AnswerMemory memory) {
        this.ledger = ledger;
        this.memory = memory;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void book() {
        ledger.write();
    }

    @Scheduled(every = "${ratchet.models.cache.sweep-interval:1h}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        memory.sweep();
    }

    void stop(@Observes ShutdownEvent event) {
        ledger.write();
    }
}
