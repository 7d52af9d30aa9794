package dev.ratchet.benchmarks.redaction;

import java.util.Locale;

/** A share of trials, with Wilson's interval of 95 %. */
record Rate(int hits, int trials) {
    private static final double Z = 1.959964;

    double percent() {
        return trials == 0 ? 100 : 100.0 * hits / trials;
    }

    private double bound(int sign) {
        double n = trials;
        double p = hits / n;
        double centre = p + Z * Z / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return 100 * (centre + sign * half) / (1 + Z * Z / n);
    }

    @Override
    public String toString() {
        return trials == 0
                ? "–"
                : String.format(
                        Locale.ROOT, "%.2f %% (%.2f–%.2f)", percent(), Math.max(0, bound(-1)), Math.min(100, bound(1)));
    }
}
