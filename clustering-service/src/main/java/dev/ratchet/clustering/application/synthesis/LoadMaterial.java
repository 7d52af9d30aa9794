package dev.ratchet.clustering.application.synthesis;

import dev.ratchet.clustering.config.ClusteringConfig;
import dev.ratchet.clustering.config.ClusteringConfig.Synthesis;
import dev.ratchet.clustering.domain.clusters.Cluster;
import dev.ratchet.clustering.domain.clusters.Clusters;
import dev.ratchet.clustering.domain.diagnosis.Diagnoses;
import dev.ratchet.clustering.domain.failures.FailureLog;
import dev.ratchet.clustering.domain.failures.Lesson;
import dev.ratchet.clustering.domain.improvements.Improvements;
import dev.ratchet.clustering.domain.passes.Passes;
import dev.ratchet.clustering.domain.prompts.Deployments;
import dev.ratchet.clustering.domain.prompts.PromptState;
import dev.ratchet.clustering.domain.prompts.Prompts;
import dev.ratchet.clustering.domain.synthesis.Balanced;
import dev.ratchet.clustering.domain.synthesis.Material;
import dev.ratchet.clustering.domain.synthesis.Material.Origin;
import dev.ratchet.clustering.domain.synthesis.Showable;
import dev.ratchet.clustering.domain.synthesis.Subject.OfCluster;
import dev.ratchet.clustering.domain.synthesis.Subject.OfImprovement;
import dev.ratchet.clustering.domain.synthesis.SynthesisJob;
import dev.ratchet.events.EvaluationEvent.ImprovementRequested;
import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.ImprovementRef;
import dev.ratchet.events.data.PromptSpec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts together what a job's candidates are written from. */
@ApplicationScoped
public class LoadMaterial {
    private static final int CHOICE = 10;
    private static final int SAMPLES = 10;

    private final Prompts prompts;
    private final Clusters clusters;
    private final FailureLog failures;
    private final Improvements improvements;
    private final Deployments deployments;
    private final Diagnoses diagnoses;
    private final Passes passes;
    private final Synthesis config;

    LoadMaterial(
            Prompts prompts,
            Clusters clusters,
            FailureLog failures,
            Improvements improvements,
            Deployments deployments,
            Diagnoses diagnoses,
            Passes passes,
            ClusteringConfig config) {
        this.prompts = prompts;
        this.clusters = clusters;
        this.failures = failures;
        this.improvements = improvements;
        this.deployments = deployments;
        this.diagnoses = diagnoses;
        this.passes = passes;
        this.config = config.synthesis();
    }

    /** Nothing where another version went live meanwhile, or nothing is left to learn from. */
    @Transactional
    public Optional<Material> forJob(SynthesisJob job) {
        return switch (job.subject()) {
            case OfCluster(UUID clusterId) -> ofCluster(job, clusterId);
            case OfImprovement(UUID improvementId) -> ofImprovement(job, improvementId);
        };
    }

    private Optional<Material> ofCluster(SynthesisJob job, UUID clusterId) {
        PromptState prompt = prompts.lock(job.prompt());
        PromptSpec live = prompt.live();
        if (live == null || !prompt.isLive(job.baselineVersion())) {
            return Optional.empty();
        }
        return clusters.find(clusterId).flatMap(cluster -> material(job, live, cluster));
    }

    private Optional<Material> material(SynthesisJob job, PromptSpec live, Cluster cluster) {
        List<Lesson> newest = failures.lessons(cluster.id(), job.baselineVersion(), config.failuresShown() * CHOICE);
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        List<Lesson> lessons =
                Showable.of(newest).stream().limit(config.failuresShown()).toList();
        List<Lesson> others = Showable.of(failures.lessonsOutside(
                cluster.id(), job.prompt(), job.baselineVersion(), config.examplesShown() * CHOICE));
        ClusterRef reference = cluster.reference(failures.newestTraceIds(cluster.id(), SAMPLES));
        String rootCause = diagnoses
                .find(cluster.id())
                .filter(known -> known.settles(live.version()))
                .map(known -> known.diagnosis().rootCause())
                .orElse(null);
        return Optional.of(new Material(
                live,
                Origin.of(reference, rootCause, config.candidates()),
                lessons,
                Balanced.pick(others, config.examplesShown()),
                passing(passes.newest(job.prompt(), job.baselineVersion(), config.passesShown() * CHOICE)),
                deployments.attempts(job.prompt())));
    }

    /** Starts from the version that the request names; the news that it is live may be still on its way. */
    private Optional<Material> ofImprovement(SynthesisJob job, UUID improvementId) {
        ImprovementRequested request = improvements.lock(improvementId).request();
        List<Lesson> failed = Showable.of(
                improvements.lessons(improvementId, (config.failuresShown() + config.examplesShown()) * CHOICE));
        if (request == null || failed.isEmpty()) {
            return Optional.empty();
        }
        List<Lesson> lessons = Balanced.pick(failed, config.failuresShown());
        List<Lesson> others = Balanced.pick(
                failed.stream().filter(lesson -> !lessons.contains(lesson)).toList(), config.examplesShown());
        return Optional.of(new Material(
                request.baseline(),
                Origin.of(
                        new ImprovementRef(improvementId, request.datasetId()),
                        improvements.failures(improvementId),
                        request.maxCandidates()),
                lessons,
                others,
                passing(improvements.passing(improvementId, config.passesShown() * CHOICE)),
                deployments.attempts(job.prompt())));
    }

    private List<Lesson> passing(List<Lesson> passed) {
        return Balanced.pickPassing(Showable.harmless(passed), config.passesShown());
    }
}
