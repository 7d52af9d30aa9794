package dev.ratchet.clustering.application.diagnosis;

import dev.ratchet.clustering.application.ClusteringMetrics;
import dev.ratchet.clustering.application.clusters.TellCluster;
import dev.ratchet.clustering.domain.clusters.Cluster;
import dev.ratchet.clustering.domain.clusters.Clusters;
import dev.ratchet.clustering.domain.diagnosis.Diagnosed;
import dev.ratchet.clustering.domain.diagnosis.Diagnoses;
import dev.ratchet.clustering.domain.diagnosis.DiagnosisRequest;
import dev.ratchet.clustering.domain.failures.FailureLog;
import dev.ratchet.clustering.domain.prompts.PromptState;
import dev.ratchet.clustering.domain.prompts.Prompts;
import dev.ratchet.clustering.domain.synthesis.Showable;
import dev.ratchet.clustering.domain.synthesis.SynthesisJob;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.models.BudgetSpent;
import dev.ratchet.models.ModelQuestion;
import dev.ratchet.models.ModelRefused;
import dev.ratchet.models.ModelRole;
import dev.ratchet.models.ModelUnavailable;
import dev.ratchet.models.StructuredAnswers;
import dev.ratchet.models.Work;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Settles what a cluster is a problem of before candidates are written for it. A model is asked once for each live version: for
 * a name and a root cause, and what kind of problem it is where the rules cannot tell. One that is away, or of no use, leaves
 * the rules' answer; the cluster's next job asks again.
 */
@ApplicationScoped
public class LookIntoCluster {
    private static final Logger LOG = Logger.getLogger(LookIntoCluster.class);
    private static final int SHOWN = 16;

    private final Prompts prompts;
    private final Clusters clusters;
    private final FailureLog failures;
    private final Diagnoses diagnoses;
    private final DiagnoseCluster diagnose;
    private final TellCluster tellCluster;
    private final StructuredAnswers models;
    private final ClusteringMetrics metrics;

    LookIntoCluster(
            Prompts prompts,
            Clusters clusters,
            FailureLog failures,
            Diagnoses diagnoses,
            DiagnoseCluster diagnose,
            TellCluster tellCluster,
            StructuredAnswers models,
            ClusteringMetrics metrics) {
        this.prompts = prompts;
        this.clusters = clusters;
        this.failures = failures;
        this.diagnoses = diagnoses;
        this.diagnose = diagnose;
        this.tellCluster = tellCluster;
        this.models = models;
        this.metrics = metrics;
    }

    /** Nothing where the cluster is gone or another version is live; no transaction is open while the model thinks. */
    public Optional<Diagnosed> settle(SynthesisJob job, UUID clusterId) {
        Optional<Case> found = QuarkusTransaction.requiringNew().call(() -> open(job, clusterId));
        return found.map(open -> {
            Diagnosed diagnosed =
                    open.question.flatMap(request -> ask(job, open, request)).orElse(open.known);
            metrics.lookedInto(diagnosed);
            return diagnosed;
        });
    }

    private Optional<Case> open(SynthesisJob job, UUID clusterId) {
        PromptState prompt = prompts.lock(job.prompt());
        PromptSpec live = prompt.live();
        if (live == null || !prompt.isLive(job.baselineVersion())) {
            return Optional.empty();
        }
        return clusters.find(clusterId).map(cluster -> {
            Diagnosed known = diagnose.of(cluster, live);
            return new Case(
                    cluster, known, known.isWorded() ? Optional.empty() : Optional.of(request(cluster, live, known)));
        });
    }

    private DiagnosisRequest request(Cluster cluster, PromptSpec live, Diagnosed byRules) {
        return new DiagnosisRequest(
                live, cluster.signature(), byRules, Showable.of(failures.lessons(cluster.id(), live.version(), SHOWN)));
    }

    private Optional<Diagnosed> ask(SynthesisJob job, Case open, DiagnosisRequest request) {
        ModelQuestion question = new ModelQuestion(
                        DiagnosisRequest.SYSTEM, request.user(), ModelSettings.DEFAULT, ModelDiagnosis.SCHEMA)
                .withWork(new Work(
                        job.prompt().project(), job.prompt().promptName(), "synthesis/" + job.id(), "diagnosis"));
        try {
            ModelDiagnosis said = models.ask(ModelRole.SYNTHESIS, question, ModelDiagnosis.class)
                    .value();
            if (request.mayEcho(said.words())) {
                throw new ModelRefused("the diagnosis says what a failure says to a model");
            }
            QuarkusTransaction.requiringNew().run(() -> keep(job, open.cluster.id(), said));
            return Optional.of(open.known.with(said.of(open.cluster.id(), job.baselineVersion())));
        } catch (ModelUnavailable | ModelRefused | BudgetSpent e) {
            LOG.warnf("Cluster %s is diagnosed by rules alone: %s", open.cluster.id(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Of the cluster that the id means now: it may have been merged into another one while the model thought. */
    private void keep(SynthesisJob job, UUID clusterId, ModelDiagnosis said) {
        PromptState prompt = prompts.lock(job.prompt());
        clusters.find(clusterId).ifPresent(cluster -> {
            diagnoses.save(said.of(cluster.id(), job.baselineVersion()));
            tellCluster.tell(job.id(), prompt, cluster);
        });
    }

    /** @param question for a model; nothing where one has answered it */
    private record Case(Cluster cluster, Diagnosed known, Optional<DiagnosisRequest> question) {}
}
