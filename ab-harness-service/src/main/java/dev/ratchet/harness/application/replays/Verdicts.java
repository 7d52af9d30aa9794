package dev.ratchet.harness.application.replays;

import dev.ratchet.events.DeploymentEvent.ReplayCompleted;
import dev.ratchet.events.data.RaceResult;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.harness.config.ModelNames;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.replays.Qualification;
import dev.ratchet.harness.domain.replays.Records;
import dev.ratchet.harness.domain.replays.Replay;
import dev.ratchet.harness.domain.replays.ReplayJob;
import dev.ratchet.harness.domain.replays.Reporting;
import dev.ratchet.harness.domain.replays.Trial;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Begins trials under the rules that hold for them, and tells how they ended. */
@ApplicationScoped
public class Verdicts {
    private final ReplayLedger ledger;
    private final Gates gates;
    private final ModelNames names;
    private final Clock clock;

    Verdicts(ReplayLedger ledger, Gates gates, ModelNames names, Clock clock) {
        this.ledger = ledger;
        this.gates = gates;
        this.names = names;
        this.clock = clock;
    }

    Trial begin(ReplayJob job) {
        return new Trial(gates.of(job));
    }

    void nobodyQualified(ReplayJob job, Qualification entrants) {
        complete(job, job.proposed().candidateVersion(), Reporting.nobodyQualified(entrants.disqualified()));
    }

    void tell(
            ReplayJob job,
            Replay.Ending ending,
            Qualification entrants,
            List<RaceResult> race,
            Trial trial,
            List<Example> test,
            Records records) {
        boolean judged = !records.grades().isEmpty() || !records.preferences().isEmpty();
        Replay replay = new Replay(
                ending, entrants.disqualified(), race, trial, test, records, judged && names.judgesItself(job.live()));
        complete(
                job,
                ending.candidateVersion(),
                Reporting.report(replay, job.replayId().getMostSignificantBits()));
    }

    private void complete(ReplayJob job, String version, ReplayReport report) {
        ledger.complete(
                job.lease(), new ReplayCompleted(job.deploymentId(), job.replayId(), version, report, clock.instant()));
    }
}
