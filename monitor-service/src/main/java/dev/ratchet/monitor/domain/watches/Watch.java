package dev.ratchet.monitor.domain.watches;

import dev.ratchet.events.DeploymentEvent.RegressionDetected;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Arm;
import dev.ratchet.monitor.domain.AlertSettings;
import dev.ratchet.monitor.domain.Observation;
import dev.ratchet.monitor.domain.Raised;
import dev.ratchet.monitor.domain.Ship;
import dev.ratchet.monitor.domain.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The watch over the version that a deployment made live for all. There is one per prompt, for the deployment that was
 * shipped last; it raises at most one alarm until somebody dismisses it.
 *
 * @param cause what the next alarm follows from: the ship, or the dismissal of the alarm before
 * @param holdback the version before, where some units have kept it: what both do is the input's doing
 * @param chores what the watch does beside listening for an alarm
 * @param replaced the watch over the version that this one took the place of, should that be live again
 */
public record Watch(
        Ship ship,
        Phase phase,
        UUID cause,
        Tally shipped,
        @Nullable Tally holdback,
        Chores chores,
        @Nullable Watch replaced) {
    private static final int MAX_REPLACED = 4;

    /** Where a watch stands. */
    public enum Phase {
        WATCHING,
        ALARMED,
        ENDED
    }

    /** @param since when the version became live for all */
    public static Watch start(Ship ship, UUID cause, Instant since, @Nullable Watch replaced) {
        return new Watch(
                ship,
                Phase.WATCHING,
                cause,
                Tally.start(ship.promise()),
                ship.rules().holdback() > 0 ? Tally.start(ship.promiseBefore()) : null,
                Chores.from(since, replaced == null ? null : replaced.chores.quietUntil()),
                replaced == null ? null : replaced.upTo(MAX_REPLACED));
    }

    /** A trace of another version, or of this version by another deployment, says nothing about this one. */
    public boolean concerns(TraceRecorded trace) {
        return phase == Phase.WATCHING
                && !Observation.isShadow(trace)
                && ship.version().equals(trace.promptVersion())
                && (trace.deploymentId() == null || trace.deploymentId().equals(ship.deploymentId()));
    }

    /** One trace of the prompt more. */
    public Told<Watch> observe(Observation seen, AlertSettings settings) {
        if (phase != Phase.WATCHING || seen.shadow()) {
            return Told.nothing(this);
        }
        return Told.nothing(counted(seen))
                .then(watch -> watch.alarm(seen.at(), settings.coolDown()))
                .then(watch -> watch.noticed(watch.chores.silence(watch, seen.at(), settings.missingAfter())))
                .then(watch -> watch.noticed(watch.chores.doubt(watch, seen.at())));
    }

    private Watch counted(Observation seen) {
        boolean own = concerns(seen.trace());
        Chores next = chores.after(seen, own && seen.judged());
        if (!seen.judged()) {
            return with(phase, shipped, holdback, next);
        }
        boolean deaf = chores.isQuiet(seen.at());
        Tally ownTally = own ? shipped.observe(seen.failed(), seen.at(), ship.rules(), deaf) : shipped;
        Tally held = holdback != null && isHeldBack(seen.trace())
                ? holdback.observe(seen.failed(), seen.at(), ship.rules(), deaf)
                : holdback;
        return with(phase, ownTally, held, next);
    }

    private boolean isHeldBack(TraceRecorded trace) {
        return Arm.HOLDBACK.equals(trace.variant()) && !ship.version().equals(trace.promptVersion());
    }

    /** Where there is a holdback, an alarm waits for the other one as long as the cool-down. */
    private Told<Watch> alarm(Instant now, Duration coolDown) {
        Instant own = shipped.alarmedAt();
        Instant held = holdback == null ? null : holdback.alarmedAt();
        if (own != null && held != null && Duration.between(own, held).abs().compareTo(coolDown) <= 0) {
            return drift(now);
        }
        if (own != null && (holdback == null || !now.isBefore(own.plus(coolDown)))) {
            return Told.of(with(Phase.ALARMED, shipped, holdback, chores), new Raised(cause, regression(now)));
        }
        return Told.nothing(
                own == null && held != null && holdback != null && now.isAfter(held.plus(coolDown))
                        ? with(phase, shipped, holdback.restarted(), chores)
                        : this);
    }

    private RegressionDetected regression(Instant now) {
        return new RegressionDetected(
                ship.deploymentId(),
                ship.prompt().project(),
                ship.prompt().promptName(),
                ship.version(),
                shipped.evidence(ship.version(), ship.rules()),
                now);
    }

    private Told<Watch> drift(Instant now) {
        Drift drift = new Drift(this);
        return Told.of(drift.adapted(), drift.alert(now));
    }

    private Told<Watch> noticed(Told<Chores> told) {
        return new Told<>(with(phase, shipped, holdback, told.state()), told.raised());
    }

    /** The version's last windows against what it promised. */
    public Told<Watch> check(PromiseCheck check) {
        return phase == Phase.WATCHING ? noticed(check.of(this)) : Told.nothing(this);
    }

    /** An owner takes the alarm for a false one: everything since the ship is forgotten. */
    public Watch dismissed(UUID dismissal, Instant at) {
        return restarted(Phase.WATCHING, dismissal, chores.again(at, chores.quietUntil()));
    }

    /** This version has been rolled back: the watch over the version that is live again, where there was one. */
    public Watch rolledBack(UUID rollback, @Nullable String liveVersion, Instant at, Duration coolDown) {
        return replaced != null && replaced.ship.version().equals(liveVersion)
                ? replaced.resumed(rollback, at, coolDown)
                : restarted(Phase.ENDED, cause, chores.again(at, at.plus(coolDown)));
    }

    private Watch resumed(UUID rollback, Instant at, Duration coolDown) {
        return phase == Phase.WATCHING
                ? restarted(Phase.WATCHING, rollback, chores.again(at, at.plus(coolDown)))
                : with(phase, shipped, holdback, chores.again(at, at.plus(coolDown)));
    }

    /** A replaced version has been rolled back: it will not be live again. */
    public Watch without(UUID deployment) {
        if (replaced == null) {
            return this;
        }
        return withReplaced(
                replaced.ship.deploymentId().equals(deployment) ? replaced.replaced : replaced.without(deployment));
    }

    /** Another version has been rolled back: for a while nothing is an alarm. */
    public Watch quiet(Instant until) {
        return with(phase, shipped, holdback, chores.quiet(until));
    }

    private Watch upTo(int depth) {
        return withReplaced(replaced == null || depth == 0 ? null : replaced.upTo(depth - 1));
    }

    private Watch withReplaced(@Nullable Watch other) {
        return new Watch(ship, phase, cause, shipped, holdback, chores, other);
    }

    private Watch with(Phase next, Tally own, @Nullable Tally held, Chores done) {
        return new Watch(ship, next, cause, own, held, done, replaced);
    }

    private Watch restarted(Phase next, UUID because, Chores afresh) {
        Tally held = holdback == null ? null : Tally.start(ship.promiseBefore());
        return new Watch(ship, next, because, Tally.start(ship.promise()), held, afresh, replaced);
    }
}
