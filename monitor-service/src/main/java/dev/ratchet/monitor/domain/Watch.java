package dev.ratchet.monitor.domain;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.DeploymentEvent.RegressionDetected;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.statistics.RegressionDetector;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The watch over the version that a deployment made live. There is one per prompt, for the deployment that was shipped
 * last; it raises at most one alarm until somebody dismisses it.
 *
 * @param cause the transition that the next alarm follows from: the ship, or the dismissal of the alarm before
 * @param samples judged traces since the cause
 * @param detector state of the {@link RegressionDetector}
 * @param replaced the watch over the version that this one took the place of, should that be live again
 */
public record Watch(
        UUID deploymentId,
        PromptKey prompt,
        String version,
        Instant shippedAt,
        Phase phase,
        UUID cause,
        Promise promise,
        long samples,
        long failed,
        List<Double> detector,
        RecentRate recent,
        @Nullable Watch replaced) {
    private static final int MAX_REPLACED = 4;

    /** Where a watch stands. */
    public enum Phase {
        WATCHING,
        ALARMED,
        ENDED
    }

    public static Watch start(DeploymentTransitioned shipped, UUID cause, Promise promise, @Nullable Watch replaced) {
        return new Watch(
                shipped.deploymentId(),
                shipped.prompt(),
                shipped.candidateVersion(),
                shipped.at(),
                Phase.WATCHING,
                cause,
                promise,
                0,
                0,
                fresh(promise),
                RecentRate.NONE,
                replaced == null ? null : replaced.upTo(MAX_REPLACED));
    }

    /** A trace of another version, or of this version by another deployment, says nothing about this one. */
    public boolean concerns(TraceRecorded trace) {
        return phase == Phase.WATCHING
                && version.equals(trace.promptVersion())
                && (trace.deploymentId() == null || trace.deploymentId().equals(deploymentId));
    }

    public Watch observe(boolean hasFailed, MonitorSettings settings) {
        RegressionDetector next = detector(settings.gamma()).observe(hasFailed);
        long seen = samples + 1;
        boolean alarm = next.alarmed() && seen >= settings.minSamples();
        return new Watch(
                deploymentId,
                prompt,
                version,
                shippedAt,
                alarm ? Phase.ALARMED : phase,
                cause,
                promise,
                seen,
                failed + (hasFailed ? 1 : 0),
                Arrays.stream(next.state()).boxed().toList(),
                recent.plus(hasFailed, promise.highest()),
                replaced);
    }

    /** An owner takes the alarm for a false one: everything since the ship is forgotten. */
    public Watch dismissed(UUID dismissal) {
        return restarted(Phase.WATCHING, dismissal);
    }

    /** This version has been rolled back: the watch over the version that is live again, where there was one. */
    public Watch rolledBack(UUID rollback, @Nullable String liveVersion) {
        return replaced != null && replaced.version.equals(liveVersion)
                ? replaced.resumed(rollback)
                : restarted(Phase.ENDED, cause);
    }

    private Watch resumed(UUID rollback) {
        return phase == Phase.WATCHING ? restarted(Phase.WATCHING, rollback) : this;
    }

    /** A replaced version has been rolled back: it will not be live again. */
    public Watch without(UUID deployment) {
        if (replaced == null) {
            return this;
        }
        return withReplaced(
                replaced.deploymentId.equals(deployment) ? replaced.replaced : replaced.without(deployment));
    }

    private Watch upTo(int depth) {
        return withReplaced(replaced == null || depth == 0 ? null : replaced.upTo(depth - 1));
    }

    private Watch withReplaced(@Nullable Watch other) {
        return new Watch(
                deploymentId,
                prompt,
                version,
                shippedAt,
                phase,
                cause,
                promise,
                samples,
                failed,
                detector,
                recent,
                other);
    }

    private Watch restarted(Phase next, UUID because) {
        return new Watch(
                deploymentId,
                prompt,
                version,
                shippedAt,
                next,
                because,
                promise,
                0,
                0,
                fresh(promise),
                RecentRate.NONE,
                replaced);
    }

    public RegressionDetected regression(MonitorSettings settings, Instant now) {
        double statistic = detector(settings.gamma()).statistic();
        String explanation = String.format(
                Locale.ROOT,
                "%d of the last %d judged traces of version %s failed (%.1f %%), where %s promised %.1f %%: "
                        + "the detector stands at %.0f, its limit is %.0f",
                recent.failed(),
                recent.samples(),
                version,
                100 * recent.rate(),
                promise.basis(),
                100 * promise.failureRate(),
                statistic,
                settings.gamma());
        Evidence evidence = new Evidence(
                "failure_rate",
                promise.failureRate(),
                recent.rate(),
                statistic,
                settings.gamma(),
                samples,
                explanation);
        return new RegressionDetected(deploymentId, prompt.project(), prompt.promptName(), version, evidence, now);
    }

    private RegressionDetector detector(double gamma) {
        double[] state = detector.stream().mapToDouble(Double::doubleValue).toArray();
        return RegressionDetector.restore(promise.highest(), gamma, state);
    }

    private static List<Double> fresh(Promise promise) {
        return Arrays.stream(RegressionDetector.start(promise.highest(), 1).state())
                .boxed()
                .toList();
    }
}
