package dev.ratchet.monitor.domain;

/**
 * Failures since things probably changed: a CUSUM that starts again whenever it falls to zero (Page, 1954). It tells people
 * what the rate is now; nothing is decided by it.
 */
public record RecentRate(double cusum, long samples, long failed) {
    public static final RecentRate NONE = new RecentRate(0, 0, 0);
    private static final double SHIFT = 0.1;

    /** @param promised the highest rate that is no regression */
    public RecentRate plus(boolean hasFailed, double promised) {
        double changed = Math.min(promised + SHIFT, (1 + promised) / 2);
        double evidence = hasFailed ? Math.log(changed / promised) : Math.log((1 - changed) / (1 - promised));
        double next = cusum + evidence;
        return next <= 0 ? NONE : new RecentRate(next, samples + 1, failed + (hasFailed ? 1 : 0));
    }

    public double rate() {
        return samples == 0 ? 0 : (double) failed / samples;
    }
}
