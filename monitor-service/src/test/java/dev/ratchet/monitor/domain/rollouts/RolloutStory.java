package dev.ratchet.monitor.domain.rollouts;

import dev.ratchet.events.DeploymentEvent.RolloutAssessed;
import dev.ratchet.events.MetricEvent.AlertRaised;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.AlertKind;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.data.RolloutRules;
import dev.ratchet.events.data.RolloutStatus;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.data.WatchRules;
import dev.ratchet.monitor.Samples;
import dev.ratchet.monitor.domain.AlertSettings;
import dev.ratchet.monitor.domain.Observation;
import dev.ratchet.monitor.domain.Raised;
import dev.ratchet.monitor.domain.RateHistory;
import dev.ratchet.monitor.domain.Ship;
import dev.ratchet.monitor.domain.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A rollout of version 1.0.1 beside 1.0.0, which fails in 10 % of its traces, and all that is told of it. */
final class RolloutStory {
    static final UUID DEPLOYMENT = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private static final AlertSettings SETTINGS =
            new AlertSettings(Duration.ofMinutes(15), Duration.ofMinutes(10), Duration.ofDays(30));

    final RolloutRules rules;
    final List<Raised> raised = new ArrayList<>();
    Rollout rollout;
    Instant now = Samples.START;
    private int revision = 1;
    private int traces;

    RolloutStory(RolloutStrategy strategy) {
        rules = RolloutRules.usual(strategy);
        Ship ship = Ship.of(
                Samples.shipped(DEPLOYMENT, Samples.NEW, now, Samples.report(72)),
                WatchRules.USUAL,
                new RateHistory.Entry(Samples.OLD, 0, 0));
        rollout = Rollout.begin(
                ship,
                UUID.randomUUID(),
                Samples.rollout(DEPLOYMENT, 1, RolloutStatus.RUNNING, rules, 0, "owner", now),
                new Count(200, 20));
    }

    void change(RolloutStatus status, int step, String actor) {
        revision++;
        keep(rollout.changed(
                UUID.randomUUID(), Samples.rollout(DEPLOYMENT, revision, status, rules, step, actor, now), now));
    }

    /** Rounds of one trace of the candidate and so many of the control. */
    void traffic(int rounds, int controls, double candidateRate, double controlRate) {
        for (int i = 0; i < rounds; i++) {
            candidate(fails(i, candidateRate));
            for (int j = 0; j < controls; j++) {
                control(fails(i * controls + j, controlRate));
            }
        }
    }

    /** Spread evenly, so that after n traces n·rate have failed. */
    private static boolean fails(int index, double rate) {
        return Math.floor((index + 1) * rate) > Math.floor(index * rate);
    }

    void candidate(boolean failed) {
        observe(Samples.NEW, "candidate", failed);
    }

    void control(boolean failed) {
        observe(Samples.OLD, "control", failed);
    }

    void observe(String version, String variant, boolean failed) {
        observe(Samples.arm("t" + traces++, version, variant, null, "a", "b"), failed);
    }

    void observe(TraceRecorded trace, boolean failed) {
        keep(rollout.observe(new Observation(trace, true, failed, false, now), SETTINGS));
    }

    void pairs(int count, boolean candidateFailed, boolean controlFailed, boolean newSessions) {
        for (int i = 0; i < count; i++) {
            keep(rollout.pair(candidateFailed, controlFailed, newSessions, now));
        }
    }

    void units(Side side, int count) {
        for (int i = 0; i < count; i++) {
            keep(rollout.unit(side, now));
        }
    }

    void pass(Duration time) {
        now = now.plus(time);
        keep(rollout.wait(now));
    }

    private void keep(Told<Rollout> told) {
        rollout = told.state();
        raised.addAll(told.raised());
    }

    List<RolloutAssessed> assessments() {
        return raised.stream()
                .map(Raised::event)
                .filter(RolloutAssessed.class::isInstance)
                .map(RolloutAssessed.class::cast)
                .toList();
    }

    List<RolloutDecision> decisions() {
        return assessments().stream().map(RolloutAssessed::decision).toList();
    }

    List<AlertKind> alerts() {
        return raised.stream()
                .map(Raised::event)
                .filter(AlertRaised.class::isInstance)
                .map(event -> ((AlertRaised) event).kind())
                .toList();
    }
}
