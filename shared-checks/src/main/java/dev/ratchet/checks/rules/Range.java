package dev.ratchet.checks.rules;

import org.jspecify.annotations.Nullable;

/** From where to where a number may be, both ends included; an end that is {@code null} is open, and one is not. */
record Range(@Nullable Double min, @Nullable Double max) {

    boolean holds(double number) {
        return (min == null || number >= min) && (max == null || number <= max);
    }

    @Override
    public String toString() {
        if (min != null && max != null) {
            return min.equals(max) ? Shown.number(min) : Shown.number(min) + " to " + Shown.number(max);
        }
        return min == null ? "at most " + Shown.number(max == null ? 0 : max) : "at least " + Shown.number(min);
    }
}
