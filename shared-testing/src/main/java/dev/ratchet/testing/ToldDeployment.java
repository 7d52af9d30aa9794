package dev.ratchet.testing;

import dev.ratchet.events.DeploymentEvent.CandidateProposed;
import dev.ratchet.events.DeploymentEvent.ReplayCompleted;
import dev.ratchet.events.DeploymentEvent.ReplayStarted;
import dev.ratchet.events.data.Candidate;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.events.wire.EventIds;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A deployment whose proposal and replay somebody tells who is about something else: no model is asked. */
public record ToldDeployment(TestPublisher publisher, UUID id, String prompt) {

    /** @param baseline the version that is live */
    public void proposed(String baseline, String template) {
        publisher.publish(new CandidateProposed(
                id,
                "default",
                prompt,
                baseline,
                List.of(new Candidate(template, "Says how", "one word")),
                null,
                List.of(),
                null,
                Instant.now()));
    }

    public void replayStarted() {
        publisher.publish(new ReplayStarted(id, replay(), 40, 80, Instant.now()));
    }

    public void replayPassed(String candidate) {
        publisher.publish(new ReplayCompleted(id, replay(), candidate, report(ReplayOutcome.PASSED), Instant.now()));
    }

    private UUID replay() {
        return EventIds.derived("replay", id);
    }

    /** A report in which the candidate did much better, whatever was made of it. */
    public static ReplayReport report(ReplayOutcome outcome) {
        return new ReplayReport(
                outcome,
                "72 of 80 against 41 of 80",
                List.of(),
                80,
                35,
                4,
                41,
                0,
                41,
                72,
                List.of(),
                List.of(),
                List.of(),
                200,
                20,
                0.01,
                null,
                null,
                null);
    }
}
