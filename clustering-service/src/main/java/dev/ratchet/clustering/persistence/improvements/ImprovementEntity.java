package dev.ratchet.clustering.persistence.improvements;

import dev.ratchet.clustering.domain.improvements.Improvement;
import dev.ratchet.events.EvaluationEvent.EvaluationCompleted;
import dev.ratchet.events.EvaluationEvent.ImprovementRequested;
import dev.ratchet.events.wire.EventJson;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "improvements")
class ImprovementEntity {
    @Id
    UUID id;

    @Nullable String request;

    @Nullable String evaluated;

    boolean taken;

    @SuppressWarnings("NullAway.Init")
    ImprovementEntity() {}

    Improvement improvement() {
        return new Improvement(
                id,
                request == null ? null : EventJson.readTrusted(request, ImprovementRequested.class),
                evaluated == null ? null : EventJson.readTrusted(evaluated, EvaluationCompleted.class),
                taken);
    }

    void take(Improvement improvement) {
        request = improvement.request() == null ? null : EventJson.writeText(improvement.request());
        evaluated = improvement.evaluated() == null ? null : EventJson.writeText(improvement.evaluated());
        taken = improvement.taken();
    }
}
