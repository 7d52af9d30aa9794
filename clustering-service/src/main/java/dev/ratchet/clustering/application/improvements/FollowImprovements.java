package dev.ratchet.clustering.application.improvements;

import dev.ratchet.clustering.domain.diagnosis.Finding;
import dev.ratchet.clustering.domain.diagnosis.Triage;
import dev.ratchet.clustering.domain.failures.FailureText;
import dev.ratchet.clustering.domain.failures.Lesson;
import dev.ratchet.clustering.domain.improvements.Improvement;
import dev.ratchet.clustering.domain.improvements.Improvements;
import dev.ratchet.clustering.domain.synthesis.Subject.OfImprovement;
import dev.ratchet.clustering.domain.synthesis.SynthesisJobs;
import dev.ratchet.events.EvaluationEvent.EvaluationCompleted;
import dev.ratchet.events.EvaluationEvent.ExamplesEvaluated;
import dev.ratchet.events.EvaluationEvent.ImprovementRequested;
import dev.ratchet.events.data.EvaluationEnd;
import dev.ratchet.events.data.ProblemKind;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.wire.EventIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gathers what an improvement's baseline gets wrong, and has candidates written when its evaluation is over. */
@ApplicationScoped
@Transactional
public class FollowImprovements {
    private static final int READ = 200;
    private static final String SIGNATURE = "mismatch";

    private final Improvements improvements;
    private final SynthesisJobs jobs;
    private final StopImprovement stop;
    private final Clock clock;

    FollowImprovements(Improvements improvements, SynthesisJobs jobs, StopImprovement stop, Clock clock) {
        this.improvements = improvements;
        this.jobs = jobs;
        this.stop = stop;
        this.clock = clock;
    }

    public void requested(ImprovementRequested request) {
        goOn(improvements.lock(request.improvementId()).with(request));
    }

    /** Keeps answers among those that may be shown to a writer, wrong and right; the others judge what is written. */
    public void evaluated(ExamplesEvaluated batch, UUID improvementId) {
        improvements.lock(improvementId);
        improvements.learn(improvementId, lessons(batch, false));
        improvements.learnPassing(improvementId, lessons(batch, true));
    }

    private static List<Lesson> lessons(ExamplesEvaluated batch, boolean passed) {
        return batch.results().stream()
                .filter(result -> result.passed() != null && result.passed() == passed)
                .filter(result -> Split.ofEntry(result.entryId()) == Split.PROPOSE)
                .map(result -> new Lesson(result.entryId().toString(), FailureText.of(result)))
                .toList();
    }

    public void completed(EvaluationCompleted completed, UUID improvementId) {
        goOn(improvements.lock(improvementId).with(completed));
    }

    private void goOn(Improvement improvement) {
        ImprovementRequested request = improvement.request();
        EvaluationCompleted evaluated = improvement.evaluated();
        if (improvement.taken() || request == null || evaluated == null) {
            improvements.save(improvement);
            return;
        }
        improvements.save(improvement.asTaken());
        obstacle(request, evaluated)
                .ifPresentOrElse(reason -> stop.stop(improvement.id(), reason), () -> open(request));
    }

    /** Why no candidates are written; nothing where they are. */
    private Optional<String> obstacle(ImprovementRequested request, EvaluationCompleted evaluated) {
        if (evaluated.end() != EvaluationEnd.COMPLETED) {
            return Optional.of("the evaluation of the baseline ended early: " + evaluated.reason());
        }
        if (improvements.failures(request.improvementId()) == 0) {
            return Optional.of(
                    "the baseline got nothing wrong on the examples that may be shown to a writer, so there is"
                            + " nothing to learn from");
        }
        return Optional.of(triage(request))
                .filter(finding -> finding.certain() && finding.problem() != ProblemKind.PROMPT)
                .map(finding -> "another prompt would not mend it: " + finding.reason());
    }

    private void open(ImprovementRequested request) {
        jobs.open(
                EventIds.derived("synthesis", request.improvementId()),
                new PromptKey(request.project(), request.promptName()),
                new OfImprovement(request.improvementId()),
                request.baseline().version(),
                clock.instant());
    }

    private Finding triage(ImprovementRequested request) {
        List<FailureText> texts = improvements.lessons(request.improvementId(), READ).stream()
                .map(Lesson::text)
                .toList();
        return Triage.of(SIGNATURE, texts, request.baseline());
    }
}
