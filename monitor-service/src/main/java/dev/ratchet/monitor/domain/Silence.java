package dev.ratchet.monitor.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long, and over how many traces of the prompt, no judged trace of one version has come.
 *
 * @param told whether somebody was told of this silence
 */
public record Silence(Instant since, long traces, boolean told) {
    private static final double CHANCE = 0.001;
    private static final double LEAST_TRACES = 10;

    public static Silence from(Instant since) {
        return new Silence(since, 0, false);
    }

    /** A judged trace of the version came. */
    public Silence broken(Instant at) {
        return new Silence(at.isAfter(since) ? at : since, 0, false);
    }

    /** Another trace of the prompt came. */
    public Silence longer() {
        return new Silence(since, traces + 1, told);
    }

    public Silence reported() {
        return new Silence(since, traces, true);
    }

    /**
     * Whether somebody should know: it has lasted long enough, and chance alone would keep so many traces away from a version
     * of this share once in a thousand times at most.
     *
     * @param share of the traces that the version should have, in [0,1]
     */
    public boolean isNews(Instant now, Duration after, double share) {
        double expected = share >= 1 ? 0 : Math.log(CHANCE) / Math.log1p(-share);
        return !told && share > 0 && traces >= Math.max(LEAST_TRACES, expected) && !now.isBefore(since.plus(after));
    }
}
