package dev.ratchet.registry.persistence.deployments;

import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.RolloutStatus;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.DeploymentSummary;
import dev.ratchet.registry.domain.deployments.Deployments;
import dev.ratchet.registry.domain.deployments.Moved;
import dev.ratchet.registry.domain.deployments.Transition;
import dev.ratchet.registry.domain.prompts.Prompts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Deployments in PostgreSQL. */
@ApplicationScoped
class PanacheDeployments implements Deployments, PanacheRepositoryBase<DeploymentEntity, UUID> {
    private static final Set<DeploymentState> OPEN = Set.of(
            DeploymentState.PROPOSED, DeploymentState.AB_RUNNING, DeploymentState.AB_PASSED, DeploymentState.AB_FAILED);
    private static final Set<DeploymentState> IN_PRODUCTION =
            Set.of(DeploymentState.SHIPPED, DeploymentState.MONITORING, DeploymentState.REGRESSED);
    private static final String OF_PROMPT = "project = ?1 and promptName = ?2 and ";

    private final Prompts prompts;

    PanacheDeployments(Prompts prompts) {
        this.prompts = prompts;
    }

    @Override
    public Optional<Deployment> find(UUID id) {
        return findByIdOptional(id).map(DeploymentRows::read);
    }

    @Override
    public Optional<Deployment> ofImprovement(UUID improvementId) {
        return find("improvementId = ?1 order by createdAt", improvementId)
                .firstResultOptional()
                .map(DeploymentRows::read);
    }

    /** Reads the columns alone: a row that is loaded before it is locked would be locked as it was. */
    @Override
    public Optional<PromptKey> promptOf(UUID id) {
        return getEntityManager()
                .createQuery("select project, promptName from DeploymentEntity where id = ?1", Object[].class)
                .setParameter(1, id)
                .getResultStream()
                .map(row -> new PromptKey((String) row[0], (String) row[1]))
                .findFirst();
    }

    @Override
    public Deployment lock(UUID id) {
        return DeploymentRows.read(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void save(Moved moved) {
        Deployment deployment = moved.deployment();
        if (deployment.seq() == 1) {
            add(deployment);
        } else {
            save(deployment);
        }
        getEntityManager().persist(TransitionEntity.of(deployment.id(), moved.transition()));
        flush();
    }

    @Override
    public void save(Deployment changed) {
        DeploymentRows.write(changed, findById(changed.id()));
        flush();
    }

    private void add(Deployment deployment) {
        DeploymentEntity row = new DeploymentEntity();
        row.promptId = prompts.find(deployment.prompt()).orElseThrow().id();
        DeploymentRows.write(deployment, row);
        persist(row);
        flush();
        deployment.proposal().candidates().forEach(candidate -> link(row, candidate.version()));
    }

    /** A version may be proposed again; its changelog tells of the latest deployment. */
    private void link(DeploymentEntity row, String version) {
        getEntityManager()
                .createNativeQuery("""
                        insert into deployment_versions (prompt_id, version, deployment_id) values (?1, ?2, ?3)
                        on conflict (prompt_id, version) do update set deployment_id = excluded.deployment_id""")
                .setParameter(1, row.promptId)
                .setParameter(2, version)
                .setParameter(3, row.id)
                .executeUpdate();
    }

    @Override
    public List<Transition> transitions(UUID id) {
        return getEntityManager()
                .createQuery(
                        "from TransitionEntity where step.deploymentId = ?1 order by step.seq", TransitionEntity.class)
                .setParameter(1, id)
                .getResultStream()
                .map(TransitionEntity::toDomain)
                .toList();
    }

    @Override
    public Page<DeploymentSummary> page(Filter filter, Page.Slice slice) {
        return new DeploymentList(getEntityManager(), filter).page(slice);
    }

    @Override
    public long countOpen(PromptKey prompt) {
        return count(OF_PROMPT + "status in ?3", prompt.project(), prompt.promptName(), OPEN);
    }

    @Override
    public List<UUID> openOfCluster(PromptKey prompt, UUID clusterId) {
        return ids(
                OF_PROMPT + "status in ?3 and clusterId = ?4", prompt.project(), prompt.promptName(), OPEN, clusterId);
    }

    @Override
    public List<OfCluster> ofClusters(String project, Collection<UUID> clusters) {
        return DeploymentsOfClusters.find(getEntityManager(), project, clusters);
    }

    @Override
    public List<UUID> inProduction(PromptKey prompt) {
        return ids(
                OF_PROMPT + "status in ?3 and supersededBy is null",
                prompt.project(),
                prompt.promptName(),
                IN_PRODUCTION);
    }

    private List<UUID> ids(String where, Object... parameters) {
        return find("select id from DeploymentEntity where " + where + " order by createdAt, id", parameters)
                .project(UUID.class)
                .list();
    }

    @Override
    public Optional<Deployment> thatShipped(PromptKey prompt, String version, Instant before) {
        return find(
                        OF_PROMPT + "candidateVersion = ?3 and shippedAt < ?4 order by shippedAt desc",
                        prompt.project(),
                        prompt.promptName(),
                        version,
                        before)
                .stream()
                .map(DeploymentRows::read)
                .filter(shipped -> shipped.rollout().status() == RolloutStatus.COMPLETED)
                .findFirst();
    }

    @Override
    public List<Due> dueRollbacks(int limit) {
        return getEntityManager()
                .createQuery("""
                        select id, promptId from DeploymentEntity
                        where rollbackDueAt <= instant and status = ?1 order by rollbackDueAt""", Object[].class)
                .setParameter(1, DeploymentState.REGRESSED)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Due((UUID) row[0], (UUID) row[1]))
                .toList();
    }
}
