package dev.ratchet.clustering.application.clusters;

import dev.ratchet.clustering.application.Source;
import dev.ratchet.events.MetricEvent.FailuresClustered;
import dev.ratchet.events.data.ClusteredTrace;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tells others which failures are in which clusters, some hundred at a time. */
@ApplicationScoped
public class TellMembers {
    private static final int AT_A_TIME = 500;

    private final Outbox outbox;
    private final Clock clock;

    TellMembers(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param cause id of what it follows from; a cause tells members once */
    @Transactional(TxType.MANDATORY)
    public void tell(UUID cause, PromptKey prompt, List<ClusteredTrace> traces) {
        Instant now = clock.instant();
        List<Envelope> told = new ArrayList<>();
        for (int from = 0; from < traces.size(); from += AT_A_TIME) {
            List<ClusteredTrace> some = traces.subList(from, Math.min(from + AT_A_TIME, traces.size()));
            FailuresClustered event = new FailuresClustered(prompt.project(), prompt.promptName(), some, now);
            told.add(Envelope.causedBy(EventIds.derived(cause, from), Source.NAME, now, event));
        }
        outbox.appendAll(told);
    }
}
