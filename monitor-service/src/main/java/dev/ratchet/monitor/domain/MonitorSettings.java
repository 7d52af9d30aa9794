package dev.ratchet.monitor.domain;

import java.time.Duration;

/**
 * How the monitor works.
 *
 * @param window length of a window
 * @param grace how long a window waits for late traces, and how long a prompt is quiet before time alone closes windows
 * @param memory how long a trace is remembered, for repeats and for late feedback
 * @param gamma limit of the detector where the policy names none: on average at least so many judged traces pass between
 *     two false alarms
 * @param minSamples no alarm before so many judged traces of a watch, where the policy names no other number
 * @param passesEvery at most one trace that went well is told of a prompt in this time
 */
public record MonitorSettings(
        Duration window,
        Duration grace,
        Duration memory,
        double gamma,
        int minSamples,
        Duration passesEvery,
        AlertSettings alerts) {
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
