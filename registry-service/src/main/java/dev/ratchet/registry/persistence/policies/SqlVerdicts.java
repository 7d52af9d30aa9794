package dev.ratchet.registry.persistence.policies;

import dev.ratchet.events.wire.EventJson;
import dev.ratchet.registry.domain.policies.Verdict;
import dev.ratchet.registry.domain.policies.Verdicts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What policies have made of replays, in PostgreSQL; a trigger refuses to change it. */
@ApplicationScoped
class SqlVerdicts implements Verdicts {
    private final Session database;

    SqlVerdicts(Session database) {
        this.database = database;
    }

    @Override
    public Optional<Verdict> of(UUID deploymentId) {
        return database.createNativeQuery("select verdict from policy_verdicts where deployment_id = ?1", String.class)
                .setParameter(1, deploymentId)
                .getResultStream()
                .map(json -> EventJson.readTrusted(json, Verdict.class))
                .findFirst();
    }

    @Override
    public void keep(UUID deploymentId, Verdict verdict, Instant at) {
        database.createNativeMutationQuery(
                        "insert into policy_verdicts (deployment_id, verdict, decided_at) values (?1, ?2, ?3)")
                .setParameter(1, deploymentId)
                .setParameter(2, EventJson.writeText(verdict))
                .setParameter(3, at)
                .executeUpdate();
    }
}
