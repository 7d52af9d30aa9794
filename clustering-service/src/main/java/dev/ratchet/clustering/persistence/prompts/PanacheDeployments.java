package dev.ratchet.clustering.persistence.prompts;

import dev.ratchet.clustering.domain.failures.Shortened;
import dev.ratchet.clustering.domain.prompts.Attempt;
import dev.ratchet.clustering.domain.prompts.Deployments;
import dev.ratchet.clustering.domain.prompts.KnownDeployment;
import dev.ratchet.clustering.domain.prompts.Verdict;
import dev.ratchet.events.data.Candidate;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.PromptKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PanacheDeployments implements Deployments, PanacheRepositoryBase<DeploymentEntity, UUID> {
    private static final int REMEMBERED = 200;
    private static final int MAX_WORDS = 1_000;
    private static final List<DeploymentState> CAME_TO_NOTHING =
            List.of(DeploymentState.AB_FAILED, DeploymentState.REJECTED, DeploymentState.ROLLED_BACK);

    @Override
    public boolean learn(KnownDeployment deployment) {
        Optional<DeploymentEntity> known = findByIdOptional(deployment.id());
        if (known.isPresent() && known.get().seq >= deployment.seq()) {
            return false;
        }
        DeploymentEntity row = known.orElseGet(DeploymentEntity::new);
        row.take(deployment);
        persist(row);
        return true;
    }

    @Override
    public void learn(UUID id, Verdict verdict) {
        DeploymentEntity row = findById(id);
        row.reason = told(verdict.reason(), row.reason);
        row.verdict = told(verdict.findings(), row.verdict);
        for (CandidateEntity candidate : candidates(id)) {
            candidate.take(verdict);
        }
    }

    private static @Nullable String told(@Nullable String now, @Nullable String before) {
        return now == null ? before : Shortened.text(now, MAX_WORDS);
    }

    private List<CandidateEntity> candidates(UUID id) {
        return getEntityManager()
                .createQuery("from CandidateEntity where id.deploymentId = :id", CandidateEntity.class)
                .setParameter("id", id)
                .getResultList();
    }

    @Override
    public void propose(KnownDeployment deployment, List<Candidate> candidates) {
        learn(deployment);
        for (int position = 0; position < candidates.size(); position++) {
            getEntityManager().persist(CandidateEntity.of(deployment.id(), position, candidates.get(position)));
        }
    }

    @Override
    public List<KnownDeployment> of(PromptKey prompt) {
        return find("project = ?1 and promptName = ?2", prompt.project(), prompt.promptName()).stream()
                .map(DeploymentEntity::known)
                .toList();
    }

    @Override
    public List<Attempt> attempts(PromptKey prompt) {
        return getEntityManager()
                .createQuery("""
                        select new dev.ratchet.clustering.persistence.prompts.AttemptRow(
                            c.templateText, d.state, d.reason, d.verdict, c.scores)
                        from CandidateEntity c join DeploymentEntity d on d.id = c.id.deploymentId
                        where d.project = :project and d.promptName = :prompt
                        order by d.changedAt desc, c.id.position""", AttemptRow.class)
                .setParameter("project", prompt.project())
                .setParameter("prompt", prompt.promptName())
                .setMaxResults(REMEMBERED)
                .getResultStream()
                .map(AttemptRow::attempt)
                .toList();
    }

    @Override
    public int failures(PromptKey prompt, String baselineVersion) {
        return (int) count(
                "project = ?1 and promptName = ?2 and baselineVersion = ?3 and state in ?4",
                prompt.project(),
                prompt.promptName(),
                baselineVersion,
                CAME_TO_NOTHING);
    }
}
