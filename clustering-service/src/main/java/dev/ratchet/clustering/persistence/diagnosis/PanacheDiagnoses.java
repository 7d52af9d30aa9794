package dev.ratchet.clustering.persistence.diagnosis;

import dev.ratchet.clustering.domain.diagnosis.Diagnosed;
import dev.ratchet.clustering.domain.diagnosis.Diagnoses;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheDiagnoses implements Diagnoses, PanacheRepositoryBase<DiagnosisEntity, UUID> {

    @Override
    public Optional<Diagnosed> find(UUID clusterId) {
        return findByIdOptional(clusterId).map(DiagnosisEntity::diagnosed);
    }

    @Override
    public void save(Diagnosed diagnosed) {
        DiagnosisEntity row = findByIdOptional(diagnosed.clusterId()).orElseGet(DiagnosisEntity::new);
        row.take(diagnosed);
        persist(row);
    }
}
