package dev.ratchet.clustering.application.synthesis;

import dev.ratchet.clustering.application.ClusteringMetrics;
import dev.ratchet.clustering.application.diagnosis.DiagnoseCluster;
import dev.ratchet.clustering.domain.clusters.Cluster;
import dev.ratchet.clustering.domain.clusters.ClusterTally;
import dev.ratchet.clustering.domain.clusters.Clusters;
import dev.ratchet.clustering.domain.failures.FailureLog;
import dev.ratchet.clustering.domain.prompts.Deployments;
import dev.ratchet.clustering.domain.prompts.KnownDeployment;
import dev.ratchet.clustering.domain.prompts.PromptState;
import dev.ratchet.clustering.domain.prompts.Prompts;
import dev.ratchet.clustering.domain.synthesis.Subject.OfCluster;
import dev.ratchet.clustering.domain.synthesis.SynthesisJobs;
import dev.ratchet.clustering.domain.synthesis.TriggerPolicy;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.EventIds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Looks at the prompts that something happened to and opens a job where the policy says so. */
@ApplicationScoped
public class TriggerSynthesis {
    private static final Logger LOG = Logger.getLogger(TriggerSynthesis.class);

    private final Prompts prompts;
    private final Clusters clusters;
    private final FailureLog failures;
    private final Deployments deployments;
    private final DiagnoseCluster diagnose;
    private final SynthesisJobs jobs;
    private final TriggerPolicy policy;
    private final ClusteringMetrics metrics;
    private final Clock clock;

    TriggerSynthesis(
            Prompts prompts,
            Clusters clusters,
            FailureLog failures,
            Deployments deployments,
            DiagnoseCluster diagnose,
            SynthesisJobs jobs,
            TriggerPolicy policy,
            ClusteringMetrics metrics,
            Clock clock) {
        this.prompts = prompts;
        this.clusters = clusters;
        this.failures = failures;
        this.deployments = deployments;
        this.diagnose = diagnose;
        this.jobs = jobs;
        this.policy = policy;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(
            every = "${ratchet.clustering.trigger.every:2s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void sweep() {
        QuarkusTransaction.requiringNew()
                .call(() -> prompts.due(clock.instant()))
                .forEach(this::checkAlone);
        QuarkusTransaction.requiringNew().run(() -> metrics.openJobs(jobs));
    }

    /** One prompt's trouble is not another's. */
    private void checkAlone(PromptKey prompt) {
        try {
            QuarkusTransaction.requiringNew().run(() -> check(prompt));
        } catch (RuntimeException e) {
            LOG.warnf(e, "The trigger of %s cannot be looked at, trying again", prompt);
        }
    }

    void check(PromptKey key) {
        PromptState prompt = prompts.lock(key);
        PromptSpec live = prompt.live();
        Instant now = clock.instant();
        if (live == null || !prompt.checkDue() || prompt.rests(now)) {
            return;
        }
        List<KnownDeployment> known = deployments.of(key);
        if (policy.isTaken(known, now) || policy.waitsForOwners(known, now)) {
            return; // stays due: the slot may also be freed by time alone
        }
        if (!jobs.hasOpen(key)) {
            Set<UUID> inWork = inWork(known, now);
            policy.eligible(failures.tally(key, live.version())).stream()
                    .filter(cluster -> !inWork.contains(cluster.clusterId()))
                    .filter(cluster -> isWorthAJob(cluster, live))
                    .findFirst()
                    .ifPresent(cluster -> open(key, live.version(), cluster, now));
        }
        prompts.save(prompt.due(false));
    }

    /** By the ids that the clusters have now; a deployment names its cluster as it was called when it was proposed. */
    private Set<UUID> inWork(List<KnownDeployment> known, Instant now) {
        return policy.inWork(known, now).stream()
                .flatMap(id -> clusters.find(id).stream())
                .map(Cluster::id)
                .collect(Collectors.toSet());
    }

    /** Whether another prompt may mend it: so say the rules, or they cannot tell and a model is to be asked. */
    private boolean isWorthAJob(ClusterTally tally, PromptSpec live) {
        return clusters.find(tally.clusterId())
                .filter(cluster -> TriggerPolicy.isWanted(cluster.standing().state()))
                .map(cluster -> diagnose.byRules(cluster, live))
                .filter(diagnosed -> diagnosed.isOfPrompt() || diagnosed.isInDoubt())
                .isPresent();
    }

    private void open(PromptKey key, String liveVersion, ClusterTally cluster, Instant now) {
        LOG.infof(
                "%s %s: %d failures of %d sessions in cluster %s, asking for candidates",
                key, liveVersion, cluster.members(), cluster.units(), cluster.clusterId());
        jobs.open(EventIds.fresh(), key, new OfCluster(cluster.clusterId()), liveVersion, now);
    }
}
