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
 */
public record MonitorSettings(
        Duration window, Duration grace, Duration memory, double gamma, int minSamples, AlertSettings alerts) {
    public MonitorSettings {
        if (!window.isPositive() || grace.isNegative() || !memory.isPositive()) {
            throw new IllegalArgumentException("window and memory must be positive, grace must not be negative");
        }
        if (!(gamma > 1) || minSamples < 1) {
            throw new IllegalArgumentException("gamma must be greater than 1, min-samples at least 1");
        }
    }
}
