package dev.ratchet.registry;

import dev.ratchet.events.DeploymentEvent.CandidateProposed;
import dev.ratchet.events.DeploymentEvent.RegressionDetected;
import dev.ratchet.events.DeploymentEvent.ReplayCompleted;
import dev.ratchet.events.DeploymentEvent.ReplayProgressed;
import dev.ratchet.events.DeploymentEvent.ReplayStarted;
import dev.ratchet.events.DeploymentEvent.RolloutAssessed;
import dev.ratchet.events.data.Candidate;
import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayPhase;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.testing.ToldDeployment;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What workers report, as samples. */
public final class Facts {
    public static final Instant TIME = Instant.parse("2026-11-21T10:00:00Z");
    public static final UUID REPLAY = EventIds.derived("replay");
    public static final Evidence EVIDENCE =
            new Evidence("failure_rate", 0.1, 0.4, 250, 100, 120, "48 of 120 judged traces failed");

    private Facts() {}

    public static CandidateProposed proposed(UUID id, String prompt, String... templates) {
        List<Candidate> candidates = Arrays.stream(templates)
                .map(text -> new Candidate(text, "names the labels", "adds a rule"))
                .toList();
        return new CandidateProposed(
                id, "default", prompt, null, candidates, cluster(id, 12), List.of("trace-1", "trace-2"), null, TIME);
    }

    public static ClusterRef cluster(UUID id, long count) {
        return new ClusterRef(
                EventIds.derived("cluster", id),
                "mismatch:intent",
                "refunds taken for billing",
                count,
                TIME,
                TIME.plusSeconds(count),
                List.of("trace-1"));
    }

    public static ReplayStarted started(UUID id) {
        return new ReplayStarted(id, REPLAY, 40, 80, TIME);
    }

    public static ReplayProgressed progressed(UUID id, ReplayPhase phase, int done) {
        return new ReplayProgressed(id, REPLAY, phase, done, 80, TIME);
    }

    public static ReplayCompleted completed(UUID id, String winner, ReplayOutcome outcome) {
        return new ReplayCompleted(id, REPLAY, winner, report(outcome), TIME);
    }

    public static ReplayReport report(ReplayOutcome outcome) {
        return ToldDeployment.report(outcome);
    }

    public static RolloutAssessed watching(UUID id, String prompt) {
        return new RolloutAssessed(
                id, "default", prompt, RolloutDecision.WATCHING, 100, "watching its failure rate", null, TIME, null);
    }

    public static RegressionDetected regressed(UUID id, String prompt, String version) {
        return new RegressionDetected(id, "default", prompt, version, EVIDENCE, TIME);
    }
}
