package dev.ratchet.registry.persistence.evaluations;

import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.evaluations.Evaluation;
import dev.ratchet.registry.domain.evaluations.Evaluations;
import dev.ratchet.registry.persistence.NewestFirst;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Evaluations in PostgreSQL. */
@ApplicationScoped
class PanacheEvaluations implements Evaluations, PanacheRepositoryBase<EvaluationEntity, UUID> {

    @Override
    public Optional<Evaluation> find(UUID id) {
        return findByIdOptional(id).map(EvaluationEntity::toDomain);
    }

    @Override
    public Optional<Evaluation> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(EvaluationEntity::toDomain);
    }

    @Override
    public void add(Evaluation evaluation) {
        persist(EvaluationEntity.of(evaluation));
        flush();
    }

    @Override
    public void update(Evaluation evaluation) {
        findById(evaluation.id()).take(evaluation);
        flush();
    }

    @Override
    public Page<Evaluation> page(UUID promptId, Page.Slice slice) {
        return NewestFirst.page(
                this,
                "promptId = ?1",
                slice,
                EvaluationEntity::toDomain,
                evaluation -> Cursor.of(evaluation.createdAt(), evaluation.id()),
                promptId);
    }

    @Override
    public List<Evaluation> compared(UUID comparisonId) {
        return find("comparisonId = ?1 order by id", comparisonId).stream()
                .map(EvaluationEntity::toDomain)
                .toList();
    }
}
