package dev.ratchet.registry.domain.uploads;

import org.jspecify.annotations.Nullable;

/** What is wrong with a file, and in which of its lines, where it is one. */
public record Fault(@Nullable Long line, String reason) {
    private static final int MAX_REASON = 500;

    public static Fault of(long line, String reason) {
        return new Fault(line, reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) + "…" : reason);
    }

    public static Fault ofTheWhole(String reason) {
        return new Fault(null, reason);
    }

    @Override
    public String toString() {
        return line == null ? reason : "Line " + line + ": " + reason;
    }
}
