package dev.ratchet.clustering.persistence.synthesis;

import dev.ratchet.clustering.domain.synthesis.Subject;
import dev.ratchet.clustering.domain.synthesis.Subject.OfCluster;
import dev.ratchet.clustering.domain.synthesis.Subject.OfImprovement;
import dev.ratchet.clustering.domain.synthesis.SynthesisJob;
import dev.ratchet.clustering.domain.synthesis.SynthesisJobs;
import dev.ratchet.events.data.PromptKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
class PanacheSynthesisJobs implements SynthesisJobs, PanacheRepositoryBase<JobEntity, UUID> {
    private static final int MANY = 20;
    private static final String HELD = "id = ?1 and fence = ?2 and state = 'open'";

    @Override
    public void open(UUID id, PromptKey prompt, Subject subject, String baselineVersion, Instant now) {
        JobEntity row = new JobEntity();
        row.id = id;
        row.project = prompt.project();
        row.promptName = prompt.promptName();
        switch (subject) {
            case OfCluster(UUID clusterId) -> row.clusterId = clusterId;
            case OfImprovement(UUID improvementId) -> row.improvementId = improvementId;
        }
        row.baselineVersion = baselineVersion;
        row.state = JobEntity.OPEN;
        row.notBefore = now;
        row.createdAt = now;
        persist(row);
    }

    @Override
    public boolean hasOpen(PromptKey prompt) {
        return count(
                        "project = ?1 and promptName = ?2 and state = ?3 and clusterId is not null",
                        prompt.project(),
                        prompt.promptName(),
                        JobEntity.OPEN)
                > 0;
    }

    @Override
    public Optional<SynthesisJob> claim(Instant now, Duration lease) {
        List<?> free = getEntityManager()
                .createNativeQuery("""
                        select * from synthesis_jobs
                        where state = 'open' and not_before <= :now and (leased_until is null or leased_until < :now)
                        order by not_before limit 1 for update skip locked""", JobEntity.class)
                .setParameter("now", now)
                .getResultList();
        return free.stream().findFirst().map(JobEntity.class::cast).map(row -> taken(row, now.plus(lease)));
    }

    private static SynthesisJob taken(JobEntity row, Instant leasedUntil) {
        row.attempts++;
        row.fence++;
        row.leasedUntil = leasedUntil;
        return row.job();
    }

    @Override
    public boolean renew(SynthesisJob job, Instant until) {
        return update("leasedUntil = ?3 where " + HELD, job.id(), job.fence(), until) == 1;
    }

    @Override
    public boolean lock(SynthesisJob job) {
        return find(HELD, job.id(), job.fence())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .isPresent();
    }

    @Override
    public void putBack(SynthesisJob job, Instant notBefore, String reason) {
        update(
                "leasedUntil = null, notBefore = ?3, outcome = ?4 where " + HELD,
                job.id(),
                job.fence(),
                notBefore,
                reason);
    }

    @Override
    public void close(SynthesisJob job, Ending ending, String outcome, Instant now) {
        update(
                "state = ?3, outcome = ?4, closedAt = ?5, leasedUntil = null where " + HELD,
                job.id(),
                job.fence(),
                ending.name().toLowerCase(Locale.ROOT),
                outcome,
                now);
    }

    @Override
    public int failures(PromptKey prompt, String baselineVersion) {
        return (int) count(
                "project = ?1 and promptName = ?2 and baselineVersion = ?3 and state = 'failed' and clusterId is not null",
                prompt.project(),
                prompt.promptName(),
                baselineVersion);
    }

    @Override
    public List<Instant> leftAlone(UUID clusterId, String baselineVersion) {
        return find(
                        "clusterId = ?1 and baselineVersion = ?2 and state = 'left_alone' order by closedAt desc",
                        clusterId,
                        baselineVersion)
                .page(0, MANY)
                .stream()
                .flatMap(row -> Stream.ofNullable(row.closedAt))
                .toList();
    }

    @Override
    public long openJobs() {
        return count("state", JobEntity.OPEN);
    }
}
