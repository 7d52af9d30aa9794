package dev.ratchet.clustering.persistence.prompts;

import dev.ratchet.clustering.domain.prompts.PromptState;
import dev.ratchet.clustering.domain.prompts.Prompts;
import dev.ratchet.events.data.PromptKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class PanachePrompts implements Prompts, PanacheRepositoryBase<PromptEntity, PromptId> {
    private static final int BATCH = 50;

    @Override
    public PromptState lock(PromptKey key) {
        getEntityManager()
                .createNativeQuery(
                        "insert into prompts (project, prompt_name) values (:project, :prompt) on conflict do nothing")
                .setParameter("project", key.project())
                .setParameter("prompt", key.promptName())
                .executeUpdate();
        PromptEntity row = findById(PromptId.of(key), LockModeType.PESSIMISTIC_WRITE);
        getEntityManager().refresh(row);
        return row.state();
    }

    @Override
    public void save(PromptState state) {
        findById(PromptId.of(state.key())).take(state);
    }

    @Override
    public List<PromptKey> due(Instant now) {
        return find("checkDue and liveVersion is not null and (coolDownUntil is null or coolDownUntil <= ?1)", now)
                .page(0, BATCH)
                .stream()
                .map(row -> row.id.key())
                .toList();
    }
}
