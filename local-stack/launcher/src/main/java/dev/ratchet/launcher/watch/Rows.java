package dev.ratchet.launcher.watch;

import dev.ratchet.events.DatasetEvent.DatasetEntryRemoved;
import dev.ratchet.events.DatasetEvent.DatasetEntryStored;
import dev.ratchet.events.DeploymentEvent;
import dev.ratchet.events.EvaluationEvent.EvaluationCancelled;
import dev.ratchet.events.EvaluationEvent.EvaluationCompleted;
import dev.ratchet.events.EvaluationEvent.EvaluationProgressed;
import dev.ratchet.events.EvaluationEvent.EvaluationRequested;
import dev.ratchet.events.EvaluationEvent.ExamplesEvaluated;
import dev.ratchet.events.EvaluationEvent.ImprovementRequested;
import dev.ratchet.events.EvaluationEvent.ImprovementStopped;
import dev.ratchet.events.Event;
import dev.ratchet.events.FailureEvent.ClusterReviewed;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.FailureEvent.TracePassed;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.MetricEvent.AlertRaised;
import dev.ratchet.events.MetricEvent.ClusterChanged;
import dev.ratchet.events.MetricEvent.FailuresClustered;
import dev.ratchet.events.MetricEvent.MetricWindowClosed;
import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.EvaluationEnd;
import dev.ratchet.events.data.EvaluationTotals;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.launcher.watch.Row.Tone;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The essential fields of every event. */
final class Rows {
    private Rows() {}

    static Row of(Event event) {
        return switch (event) { // a new event without a line does not compile
            case TraceRecorded trace -> trace(trace);
            case TraceFeedback feedback ->
                Row.of(feedback.prompt(), null, "trace " + feedback.traceId() + optional(" ", feedback.outcome()))
                        .in(Tone.QUIET);
            case TraceFailed failed -> failed(failed);
            case TracePassed passed ->
                Row.of(passed.prompt(), null, "trace " + passed.traceId() + " passed")
                        .in(Tone.QUIET);
            case DeploymentEvent deployment -> DeploymentRows.of(deployment);
            case MetricWindowClosed window -> window(window);
            case AlertRaised alert ->
                Row.of(
                                prompt(alert.project(), alert.promptName()),
                                alert.deploymentId(),
                                alert.kind().wireName() + ": " + alert.explanation())
                        .in(Tone.BAD);
            case ClusterChanged changed -> cluster(changed);
            case FailuresClustered clustered ->
                Row.of(
                                prompt(clustered.project(), clustered.promptName()),
                                null,
                                clustered.traces().size() + " failures in clusters")
                        .in(Tone.QUIET);
            case ClusterReviewed reviewed ->
                Row.of(
                        prompt(reviewed.project(), reviewed.promptName()),
                        null,
                        reviewed.state().wireName() + " by " + reviewed.reviewedBy()
                                + optional(": ", reviewed.reason()));
            case LivePrompt live ->
                Row.of(
                                prompt(live.project(), live.promptName()),
                                live.deploymentId(),
                                "version " + live.prompt().version() + " is live, revision " + live.revision())
                        .in(Tone.GOOD);
            case EvaluationRequested requested ->
                Row.of(prompt(requested.project(), requested.promptName()), null, "by " + requested.requestedBy());
            case EvaluationProgressed progressed ->
                Row.of(null, null, progressed.done() + " of " + progressed.total())
                        .in(Tone.QUIET);
            case ExamplesEvaluated evaluated ->
                Row.of(null, null, evaluated.results().size() + " results from " + evaluated.first())
                        .in(Tone.QUIET);
            case EvaluationCompleted completed -> completed(completed);
            case EvaluationCancelled cancelled -> Row.of(null, null, "called off by " + cancelled.cancelledBy());
            case ImprovementRequested requested ->
                Row.of(prompt(requested.project(), requested.promptName()), null, "by " + requested.requestedBy());
            case ImprovementStopped stopped -> Row.of(null, null, stopped.reason());
            case DatasetEntryStored stored ->
                Row.of(null, null, "entry " + stored.entryId()).in(Tone.QUIET);
            case DatasetEntryRemoved removed ->
                Row.of(null, null, "entry " + removed.entryId()).in(Tone.QUIET);
        };
    }

    private static Row completed(EvaluationCompleted completed) {
        EvaluationTotals totals = completed.totals();
        String detail = completed.end().wireName() + ": " + totals.passed() + " of " + totals.examples() + " passed"
                + optional(", ", completed.reason());
        return Row.of(null, null, detail).in(completed.end() == EvaluationEnd.COMPLETED ? Tone.GOOD : Tone.QUIET);
    }

    private static Row trace(TraceRecorded trace) {
        String result = trace.error() != null ? "error" : trace.outcome() == Outcome.FAILED ? "failed" : "recorded";
        String detail = "trace " + trace.traceId() + optional(" version ", trace.promptVersion()) + " " + result
                + optional(" → ", trace.output());
        return Row.of(trace.prompt(), trace.deploymentId(), detail).in(Tone.QUIET);
    }

    private static Row failed(TraceFailed failed) {
        String detail = "trace " + failed.traceId() + ": "
                + failed.reasons().getFirst().kind().wireName() + ", "
                + failed.reasons().getFirst().detail();
        return Row.of(failed.prompt(), failed.deploymentId(), detail).in(Tone.QUIET);
    }

    private static Row window(MetricWindowClosed window) {
        String detail = String.format(
                Locale.ROOT,
                "%d of %d failed (%.0f %%)%s",
                window.failed(),
                window.count(),
                window.failureRate() * 100,
                optional(", version ", window.version()));
        return Row.of(prompt(window.project(), window.promptName()), window.deploymentId(), detail)
                .in(Tone.QUIET);
    }

    private static Row cluster(ClusterChanged changed) {
        String detail = changed.state().wireName() + ", " + changed.cluster().count() + " failures: "
                + changed.cluster().label();
        return Row.of(prompt(changed.project(), changed.promptName()), null, detail);
    }

    private static PromptKey prompt(String project, String promptName) {
        return new PromptKey(project, promptName);
    }

    static String optional(String before, @Nullable Object value) {
        return value == null ? "" : before + value;
    }
}
