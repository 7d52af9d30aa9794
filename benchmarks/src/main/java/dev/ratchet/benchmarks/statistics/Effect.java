package dev.ratchet.benchmarks.statistics;

import java.util.Locale;

/**
 * How a candidate really differs from the live prompt.
 *
 * @param fixed share of the pairs that only the candidate passes
 * @param broken share of the pairs that only the live prompt passes
 */
record Effect(double fixed, double broken) {

    /** As many differences, for no better and no worse. */
    Effect none() {
        return new Effect((fixed + broken) / 2, (fixed + broken) / 2);
    }

    /** As many differences, the other way round. */
    Effect mirror() {
        return new Effect(/* fixed= */ broken, /* broken= */ fixed);
    }

    double discordance() {
        return fixed + broken;
    }

    double winShare() {
        return fixed / (fixed + broken);
    }

    /** Both shares as they are usually written, for instance {@code .15/.05} and {@code .075/.075}. */
    @Override
    public String toString() {
        return written(fixed) + "/" + written(broken);
    }

    private static String written(double share) {
        return String.format(Locale.ROOT, "%.3f", share).replaceFirst("^0(.*?)0?$", "$1");
    }
}
