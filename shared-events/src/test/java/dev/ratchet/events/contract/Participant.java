package dev.ratchet.events.contract;

import dev.ratchet.events.DatasetEvent.DatasetEntryRemoved;
import dev.ratchet.events.DatasetEvent.DatasetEntryStored;
import dev.ratchet.events.DeploymentEvent.CandidateProposed;
import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.DeploymentEvent.RegressionDetected;
import dev.ratchet.events.DeploymentEvent.ReplayCompleted;
import dev.ratchet.events.DeploymentEvent.ReplayProgressed;
import dev.ratchet.events.DeploymentEvent.ReplayStarted;
import dev.ratchet.events.DeploymentEvent.RolloutAssessed;
import dev.ratchet.events.DeploymentEvent.RolloutChanged;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who sends and who receives which events. */
record Participant(
        String operationPrefix,
        String module,
        List<Class<? extends Event>> sent,
        List<Class<? extends Event>> received) {
    static final Participant AGENT = new Participant(
            "agent", "agent-client", List.of(TraceRecorded.class, TraceFeedback.class), List.of(LivePrompt.class));
    static final Participant MONITOR = new Participant(
            "monitor",
            "monitor-service",
            List.of(
                    TraceRecorded.class,
                    TraceFailed.class,
                    TracePassed.class,
                    MetricWindowClosed.class,
                    RolloutAssessed.class,
                    RegressionDetected.class,
                    AlertRaised.class),
            List.of(
                    TraceRecorded.class,
                    TraceFeedback.class,
                    DeploymentTransitioned.class,
                    RolloutChanged.class,
                    LivePrompt.class));
    static final Participant CLUSTERING = new Participant(
            "clustering",
            "clustering-service",
            List.of(ClusterChanged.class, FailuresClustered.class, CandidateProposed.class, ImprovementStopped.class),
            List.of(
                    TraceFailed.class,
                    TracePassed.class,
                    ClusterReviewed.class,
                    LivePrompt.class,
                    DeploymentTransitioned.class,
                    ImprovementRequested.class,
                    ExamplesEvaluated.class,
                    EvaluationCompleted.class));
    static final Participant HARNESS = new Participant(
            "ab_harness",
            "ab-harness-service",
            List.of(
                    ReplayStarted.class,
                    ReplayProgressed.class,
                    ReplayCompleted.class,
                    EvaluationProgressed.class,
                    ExamplesEvaluated.class,
                    EvaluationCompleted.class,
                    TraceFeedback.class),
            List.of(
                    TraceRecorded.class,
                    TraceFeedback.class,
                    LivePrompt.class,
                    DeploymentTransitioned.class,
                    DatasetEntryStored.class,
                    DatasetEntryRemoved.class,
                    EvaluationRequested.class,
                    EvaluationCancelled.class));
    static final Participant REGISTRY = new Participant(
            "registry",
            "registry-service",
            List.of(
                    DeploymentTransitioned.class,
                    RolloutChanged.class,
                    LivePrompt.class,
                    DatasetEntryStored.class,
                    DatasetEntryRemoved.class,
                    EvaluationRequested.class,
                    EvaluationCancelled.class,
                    ImprovementRequested.class,
                    ClusterReviewed.class),
            List.of(
                    CandidateProposed.class,
                    ReplayStarted.class,
                    ReplayProgressed.class,
                    ReplayCompleted.class,
                    RolloutAssessed.class,
                    RegressionDetected.class,
                    MetricWindowClosed.class,
                    AlertRaised.class,
                    ClusterChanged.class,
                    FailuresClustered.class,
                    TraceRecorded.class,
                    TraceFeedback.class,
                    EvaluationProgressed.class,
                    ExamplesEvaluated.class,
                    EvaluationCompleted.class,
                    ImprovementStopped.class));

    Set<Class<? extends Event>> events() {
        Set<Class<? extends Event>> events = new HashSet<>(sent);
        events.addAll(received);
        return events;
    }

    static List<Participant> all() {
        return List.of(AGENT, MONITOR, CLUSTERING, HARNESS, REGISTRY);
    }
}
