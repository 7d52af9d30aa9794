package dev.ratchet.events.data;

/**
 * How a shipped version is watched.
 *
 * @param falseAlarmEvery judged traces between two false alarms, at least, on average
 * @param minSamples no alarm before so many judged traces
 * @param tolerance by how much the failure rate may lie above what was promised, in [0,1)
 * @param holdback share of the units, in percent, that keep the version before, so that a worse prompt can be told from
 *     harder input; 0 for none
 */
public record WatchRules(double falseAlarmEvery, int minSamples, double tolerance, int holdback) {
    public static final WatchRules USUAL = new WatchRules(10_000, 20, 0.02, 0);
    public static final int MAX_HOLDBACK = 50;

    public WatchRules {
        if (!(falseAlarmEvery >= 1 && falseAlarmEvery < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("false_alarm_every must be at least 1");
        }
        if (minSamples < 1) {
            throw new IllegalArgumentException("min_samples must be at least 1");
        }
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance must be at least 0 and below 1");
        }
        if (holdback < 0 || holdback > MAX_HOLDBACK) {
            throw new IllegalArgumentException("holdback must be from 0 to 50 percent");
        }
    }
}
