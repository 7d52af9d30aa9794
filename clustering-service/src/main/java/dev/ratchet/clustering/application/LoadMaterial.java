package dev.ratchet.clustering.application;

import dev.ratchet.clustering.config.ClusteringConfig;
import dev.ratchet.clustering.config.ClusteringConfig.Synthesis;
import dev.ratchet.clustering.domain.Balanced;
import dev.ratchet.clustering.domain.Cluster;
import dev.ratchet.clustering.domain.Clusters;
import dev.ratchet.clustering.domain.Deployments;
import dev.ratchet.clustering.domain.FailureLog;
import dev.ratchet.clustering.domain.Lesson;
import dev.ratchet.clustering.domain.Material;
import dev.ratchet.clustering.domain.PromptState;
import dev.ratchet.clustering.domain.Prompts;
import dev.ratchet.clustering.domain.SynthesisJob;
import dev.ratchet.events.data.PromptSpec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Puts together what a job's candidates are written from. */
@ApplicationScoped
public class LoadMaterial {
    private static final int CHOICE = 10;
    private static final int SAMPLES = 10;

    private final Prompts prompts;
    private final Clusters clusters;
    private final FailureLog failures;
    private final Deployments deployments;
    private final Synthesis config;

    LoadMaterial(
            Prompts prompts, Clusters clusters, FailureLog failures, Deployments deployments, ClusteringConfig config) {
        this.prompts = prompts;
        this.clusters = clusters;
        this.failures = failures;
        this.deployments = deployments;
        this.config = config.synthesis();
    }

    /** Nothing where another version went live meanwhile, or nothing is left to learn from. */
    @Transactional
    public Optional<Material> forJob(SynthesisJob job) {
        PromptState prompt = prompts.lock(job.prompt());
        PromptSpec live = prompt.live();
        if (live == null || !prompt.isLive(job.baselineVersion())) {
            return Optional.empty();
        }
        List<Lesson> lessons = failures.lessons(job.clusterId(), job.baselineVersion(), config.failuresShown());
        return clusters.find(job.clusterId())
                .filter(cluster -> !lessons.isEmpty())
                .map(cluster -> material(job, live, cluster, lessons));
    }

    private Material material(SynthesisJob job, PromptSpec live, Cluster cluster, List<Lesson> lessons) {
        List<Lesson> others = failures.lessonsOutside(
                cluster.id(), job.prompt(), job.baselineVersion(), config.examplesShown() * CHOICE);
        return new Material(
                live,
                cluster.reference(failures.newestTraceIds(cluster.id(), SAMPLES)),
                lessons,
                Balanced.pick(others, config.examplesShown()),
                deployments.attempts(job.prompt()));
    }
}
