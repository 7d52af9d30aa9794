package dev.ratchet.clustering.application.synthesis;

import dev.ratchet.clustering.application.ClusteringMetrics;
import dev.ratchet.clustering.application.diagnosis.DiagnoseCluster;
import dev.ratchet.clustering.domain.clusters.Cluster;
import dev.ratchet.clustering.domain.clusters.ClusterTally;
import dev.ratchet.clustering.domain.clusters.Clusters;
import dev.ratchet.clustering.domain.diagnosis.Diagnosed;
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
import java.util.stream.Stream;
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
            List<Diagnosed> wanted = policy.eligible(failures.tally(key, live.version())).stream()
                    .filter(cluster -> !inWork.contains(cluster.clusterId()))
                    .flatMap(cluster -> wanted(cluster, live))
                    .toList();
            wanted.stream()
                    .filter(cluster -> lacksOnlyWords(cluster, live, now))
                    .findFirst()
                    .or(() -> wanted.stream()
                            .filter(TriggerSynthesis::mayBeMended)
                            .findFirst())
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

    private Stream<Diagnosed> wanted(ClusterTally tally, PromptSpec live) {
        return clusters.find(tally.clusterId()).stream()
                .filter(cluster -> TriggerPolicy.isWanted(cluster.standing().state()))
                .map(cluster -> diagnose.of(cluster, live));
    }

    /** Whether another prompt may mend it: so say the rules, or they cannot tell and a model is to be asked. */
    private static boolean mayBeMended(Diagnosed cluster) {
        return cluster.isOfPrompt() || cluster.isInDoubt();
    }

    /** Whether nothing is to be proposed, but people should read what it comes from: such a job is short and goes first. */
    private boolean lacksOnlyWords(Diagnosed cluster, PromptSpec live, Instant now) {
        return !mayBeMended(cluster)
                && !cluster.isWorded()
                && policy.mayBeLookedInto(jobs.leftAlone(cluster.clusterId(), live.version()), now);
    }

    private void open(PromptKey key, String liveVersion, Diagnosed cluster, Instant now) {
        String problem = cluster.diagnosis().problem().wireName();
        LOG.infof("%s %s: a job for cluster %s, a %s problem so far", key, liveVersion, cluster.clusterId(), problem);
        jobs.open(EventIds.fresh(), key, new OfCluster(cluster.clusterId()), liveVersion, now);
    }
}
