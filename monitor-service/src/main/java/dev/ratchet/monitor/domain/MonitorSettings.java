package dev.ratchet.monitor.domain;

import java.time.Duration;

/**
 * What an operator may choose.
 *
 * @param window length of the tumbling windows of metrics
 * @param grace how long a window stays open for traces that arrive out of order, and how long the traffic has to be
 *     quiet before the wall clock closes it
 * @param memory how long a trace is remembered: within it a repeat is recognised and late feedback is joined
 * @param gamma the detector's limit; about as many judged traces pass between two false alarms
 * @param minSamples no alarm before so many judged traces of a watch
 * @param passesEvery at most one trace that went well is told of a prompt in this time
 */
public record MonitorSettings(
        Duration window, Duration grace, Duration memory, double gamma, int minSamples, Duration passesEvery) {
    public MonitorSettings {
        if (!window.isPositive() || grace.isNegative() || !memory.isPositive() || !passesEvery.isPositive()) {
            throw new IllegalArgumentException(
                    "window, memory and passes.every must be positive, grace must not be negative");
        }
        if (!(gamma > 1) || minSamples < 1) {
            throw new IllegalArgumentException("gamma must be greater than 1, min-samples at least 1");
        }
    }
}
