package dev.ratchet.registry.application.evaluations;

import dev.ratchet.events.EvaluationEvent.EvaluationRequested;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.application.Announcements;
import dev.ratchet.registry.application.prompts.PromptQueries;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.datasets.Dataset;
import dev.ratchet.registry.domain.datasets.NewEntry;
import dev.ratchet.registry.domain.evaluations.Comparison;
import dev.ratchet.registry.domain.evaluations.Evaluation;
import dev.ratchet.registry.domain.evaluations.Evaluations;
import dev.ratchet.registry.domain.evaluations.Subject;
import dev.ratchet.registry.domain.prompts.PromptVersion;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the harness to evaluate a version of a prompt, with one model or with several that are compared. */
@ApplicationScoped
@Transactional
public class RequestEvaluation {
    private final PromptQueries prompts;
    private final EvaluatedDatasets datasets;
    private final Evaluations evaluations;
    private final Announcements announcements;
    private final AuditLog audit;
    private final Clock clock;
    private final MeterRegistry metrics;

    RequestEvaluation(
            PromptQueries prompts,
            EvaluatedDatasets datasets,
            Evaluations evaluations,
            Announcements announcements,
            AuditLog audit,
            Clock clock,
            MeterRegistry metrics) {
        this.prompts = prompts;
        this.datasets = datasets;
        this.evaluations = evaluations;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** @throws dev.ratchet.registry.domain.NotFound where there is no such version or dataset
     * @throws dev.ratchet.registry.domain.InvalidInput where the dataset has no entries */
    public Evaluation request(PromptKey key, Request request, @Nullable String model, String actor) {
        UUID id = EventIds.fresh();
        return open(id, new Version(key, prompts.prompt(key).id(), version(key, request)), request, model, null, actor);
    }

    /** One evaluation for each model, all on the same entries. */
    public Comparison compare(PromptKey key, Request request, List<String> models, String actor) {
        UUID id = EventIds.fresh();
        Version version = new Version(key, prompts.prompt(key).id(), version(key, request));
        Dataset dataset = datasets.of(key.project(), request, id, actor);
        Request shared = request.on(dataset.id());
        return new Comparison(
                id,
                models.stream()
                        .map(model -> open(EventIds.fresh(), version, shared, model, id, actor))
                        .toList());
    }

    private PromptVersion version(PromptKey key, Request request) {
        return prompts.version(key, request.version());
    }

    private Evaluation open(
            UUID id,
            Version version,
            Request request,
            @Nullable String model,
            @Nullable UUID comparisonId,
            String actor) {
        PromptKey key = version.key();
        Dataset dataset = datasets.of(key.project(), request, id, actor);
        PromptSpec spec = withModel(version.version().spec(), model);
        Subject subject = new Subject(
                version.promptId(),
                key,
                spec.version(),
                comparisonId,
                spec.settings().model(),
                dataset.id(),
                Math.toIntExact(dataset.entries()),
                request.dimensions(),
                request.budgetUsd());
        Instant now = clock.now();
        Evaluation evaluation = Evaluation.requested(id, subject, actor, now);
        evaluations.add(evaluation);
        announcements.make(event(evaluation, spec, request), now, id);
        audit.append(new AuditLog.Entry(key.project(), actor, "request_evaluation", subject(evaluation), null, now));
        metrics.counter("ratchet.registry.evaluations.requested").increment();
        return evaluation;
    }

    private static EvaluationRequested event(Evaluation evaluation, PromptSpec spec, Request request) {
        Subject subject = evaluation.subject();
        return new EvaluationRequested(
                evaluation.id(),
                subject.prompt().project(),
                subject.prompt().promptName(),
                spec,
                subject.datasetId(),
                subject.entries(),
                subject.dimensions(),
                subject.budgetUsd(),
                request.improvementId(),
                evaluation.requestedBy(),
                evaluation.createdAt());
    }

    /** How the audit log names an evaluation. */
    static String subject(Evaluation evaluation) {
        return "prompt/" + evaluation.subject().prompt().promptName() + "/"
                + evaluation.subject().version() + "/evaluation/" + evaluation.id();
    }

    private static PromptSpec withModel(PromptSpec spec, @Nullable String model) {
        return spec.withSettings(new ModelSettings(model, null, null).or(spec.settings()));
    }

    private record Version(PromptKey key, UUID promptId, PromptVersion version) {}

    /**
     * What is wanted.
     *
     * @param version the live one where {@code null}
     * @param datasetId {@code null} where the entries come along
     * @param entries what the evaluation is on where there is no dataset; checked
     * @param improvementId the improvement whose baseline this is
     */
    public record Request(
            @Nullable String version,
            @Nullable UUID datasetId,
            List<NewEntry> entries,
            List<String> dimensions,
            @Nullable Double budgetUsd,
            @Nullable UUID improvementId) {
        public Request {
            entries = List.copyOf(entries);
            dimensions = List.copyOf(dimensions);
        }

        /** The same for the baseline of an improvement. */
        public Request ofBaseline(String live, UUID improvement) {
            return new Request(live, datasetId, entries, dimensions, budgetUsd, improvement);
        }

        Request on(UUID dataset) {
            return new Request(version, dataset, List.of(), dimensions, budgetUsd, improvementId);
        }
    }
}
