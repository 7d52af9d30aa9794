package dev.ratchet.clustering.application.synthesis;

import dev.ratchet.clustering.application.ClusteringMetrics;
import dev.ratchet.clustering.application.diagnosis.LookIntoCluster;
import dev.ratchet.clustering.config.ClusteringConfig;
import dev.ratchet.clustering.config.ClusteringConfig.Synthesis;
import dev.ratchet.clustering.domain.diagnosis.Diagnosed;
import dev.ratchet.clustering.domain.guards.Objection;
import dev.ratchet.clustering.domain.synthesis.CandidateGuards;
import dev.ratchet.clustering.domain.synthesis.Material;
import dev.ratchet.clustering.domain.synthesis.Subject.OfCluster;
import dev.ratchet.clustering.domain.synthesis.SynthesisJob;
import dev.ratchet.clustering.domain.synthesis.SynthesisRequest;
import dev.ratchet.events.data.Candidate;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.models.BudgetSpent;
import dev.ratchet.models.ModelQuestion;
import dev.ratchet.models.ModelRefused;
import dev.ratchet.models.ModelRole;
import dev.ratchet.models.StructuredAnswers;
import dev.ratchet.models.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Has a model write candidates for one job, and proposes those that keep the rules. */
@ApplicationScoped
public class SynthesizeCandidates {
    private static final Logger LOG = Logger.getLogger(SynthesizeCandidates.class);

    private final LookIntoCluster lookInto;
    private final LoadMaterial loadMaterial;
    private final CloseJob closeJob;
    private final StructuredAnswers models;
    private final ClusteringMetrics metrics;
    private final Synthesis config;

    SynthesizeCandidates(
            LookIntoCluster lookInto,
            LoadMaterial loadMaterial,
            CloseJob closeJob,
            StructuredAnswers models,
            ClusteringMetrics metrics,
            ClusteringConfig config) {
        this.lookInto = lookInto;
        this.loadMaterial = loadMaterial;
        this.closeJob = closeJob;
        this.models = models;
        this.metrics = metrics;
        this.config = config.synthesis();
    }

    /** Works the job to its end; no transaction is open while the model thinks.
     *
     * @throws dev.ratchet.models.ModelUnavailable where the job should be tried again later
     * @throws BudgetSpent where the project has no money left for today */
    public void work(SynthesisJob job) {
        if (job.subject() instanceof OfCluster(UUID clusterId)) {
            Optional<Diagnosed> diagnosed = lookInto.settle(job, clusterId);
            if (diagnosed.isPresent() && !diagnosed.get().isOfPrompt()) {
                closeJob.leaveAlone(job, diagnosed.get());
                return;
            }
        }
        Optional<Material> material = loadMaterial.forJob(job);
        if (material.isEmpty()) {
            closeJob.supersede(job);
            return;
        }
        try {
            conclude(job, material.get(), write(job, material.get()));
        } catch (ModelRefused e) {
            LOG.warnf("Job %s of %s failed: %s", job.id(), job.prompt(), e.getMessage());
            closeJob.fail(job, String.valueOf(e.getMessage()));
        } catch (BudgetSpent e) {
            switch (e.budget()) {
                case JOB -> closeJob.fail(job, String.valueOf(e.getMessage()));
                case PROJECT_DAY -> throw e;
            }
        }
    }

    /** Each job is answered for itself, and in the same words where it is taken up again. */
    private WrittenCandidates write(SynthesisJob job, Material material) {
        String user = new SynthesisRequest(material).user();
        ModelQuestion question = new ModelQuestion(
                        SynthesisRequest.SYSTEM, user, ModelSettings.DEFAULT, WrittenCandidates.SCHEMA)
                .repeated(job.id().hashCode() & Integer.MAX_VALUE)
                .withWork(payer(job));
        return models.ask(ModelRole.SYNTHESIS, question, WrittenCandidates.class)
                .value();
    }

    private static Work payer(SynthesisJob job) {
        return new Work(
                job.prompt().project(), job.prompt().promptName(), "synthesis/" + job.id(), job.baselineVersion());
    }

    private void conclude(SynthesisJob job, Material material, WrittenCandidates written) {
        CandidateGuards guards = new CandidateGuards(material, config.maxCopiedRun(), config.tokenBudget());
        List<Candidate> accepted = new ArrayList<>();
        List<Objection> objections = new ArrayList<>();
        for (WrittenCandidates.Written one : written.candidates()) {
            Candidate candidate =
                    CandidateGuards.tidied(one.templateText(), one.rationale(), one.changelog(), one.expectedEffect());
            guards.objection(candidate).ifPresentOrElse(objections::add, () -> accepted.add(candidate));
        }
        objections.forEach(objection -> {
            metrics.candidateRefused(objection);
            LOG.infof(
                    "A candidate for %s is refused (%s): %s",
                    job.prompt(), objection.kind().wireName(), objection.detail());
        });
        if (accepted.isEmpty()) {
            String why = objections.stream().map(Objection::detail).collect(Collectors.joining("; "));
            closeJob.fail(job, "no candidate keeps the rules: " + why);
        } else {
            closeJob.propose(
                    job,
                    material,
                    accepted.subList(
                            0, Math.min(accepted.size(), material.origin().candidates())));
        }
    }
}
