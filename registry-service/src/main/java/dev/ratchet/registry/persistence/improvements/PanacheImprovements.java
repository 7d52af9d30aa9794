package dev.ratchet.registry.persistence.improvements;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.improvements.Improvement;
import dev.ratchet.registry.domain.improvements.Improvements;
import dev.ratchet.registry.persistence.NewestFirst;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Improvements in PostgreSQL. */
@ApplicationScoped
class PanacheImprovements implements Improvements, PanacheRepositoryBase<ImprovementEntity, UUID> {
    private static final String OF_PROMPT = "project = ?1 and promptName = ?2";

    @Override
    public void add(Improvement improvement) {
        ImprovementEntity row = new ImprovementEntity();
        row.write(improvement);
        persist(row);
    }

    @Override
    public Optional<Improvement> find(UUID id) {
        return findByIdOptional(id).map(ImprovementEntity::toDomain);
    }

    @Override
    public Optional<Improvement> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(ImprovementEntity::toDomain);
    }

    @Override
    public void save(Improvement improvement) {
        findById(improvement.id()).write(improvement);
    }

    @Override
    public Optional<Improvement> underWay(PromptKey prompt) {
        return find(
                        OF_PROMPT + " and stopReason is null"
                                + " and not exists (select 1 from DeploymentEntity d where d.improvementId = id)",
                        prompt.project(),
                        prompt.promptName())
                .firstResultOptional()
                .map(ImprovementEntity::toDomain);
    }

    @Override
    public Page<Improvement> page(PromptKey prompt, Page.Slice slice) {
        return NewestFirst.page(
                this,
                OF_PROMPT,
                slice,
                ImprovementEntity::toDomain,
                improvement -> Cursor.of(improvement.createdAt(), improvement.id()),
                prompt.project(),
                prompt.promptName());
    }
}
