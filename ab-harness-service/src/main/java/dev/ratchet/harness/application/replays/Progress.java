package dev.ratchet.harness.application.replays;

import dev.ratchet.events.DeploymentEvent.ReplayProgressed;
import dev.ratchet.events.data.ReplayPhase;
import dev.ratchet.harness.domain.replays.ReplayJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;

/** Tells how far a replay is, at most once in an interval, and only while there are new answers. */
final class Progress {
    private final ReplayLedger ledger;
    private final ReplayJob job;
    private final Clock clock;
    private final Duration interval;
    private final IntSupplier freshAnswers;
    private Instant next;
    private int told;

    Progress(ReplayLedger ledger, ReplayJob job, Clock clock, Duration interval, IntSupplier freshAnswers) {
        this.ledger = ledger;
        this.job = job;
        this.clock = clock;
        this.interval = interval;
        this.freshAnswers = freshAnswers;
        this.next = clock.instant().plus(interval);
    }

    void report(ReplayPhase phase, int done, int total) {
        Instant now = clock.instant();
        if (now.isBefore(next) || freshAnswers.getAsInt() == told) {
            return;
        }
        told = freshAnswers.getAsInt();
        next = now.plus(interval);
        ledger.progress(job.lease(), new ReplayProgressed(job.deploymentId(), job.replayId(), phase, done, total, now));
    }
}
