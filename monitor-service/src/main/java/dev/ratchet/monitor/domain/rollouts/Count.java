package dev.ratchet.monitor.domain.rollouts;

/** Judged traces, and how many of them failed. */
public record Count(long judged, long failed) {
    public static final Count NONE = new Count(0, 0);

    Count plus(boolean hasFailed) {
        return new Count(judged + 1, failed + (hasFailed ? 1 : 0));
    }

    double rate() {
        return judged == 0 ? 0 : (double) failed / judged;
    }
}
