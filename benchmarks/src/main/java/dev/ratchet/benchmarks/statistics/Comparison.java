package dev.ratchet.benchmarks.statistics;

import dev.ratchet.statistics.Proportion;
import java.util.Locale;

/**
 * The gate beside a fixed sample of the same α and of the power that the gate was measured to have.
 *
 * @param effect that both should find
 * @param fixedPairs pairs of the fixed sample, whatever the truth
 * @param better replays where the effect is there
 * @param none replays where there is no difference
 * @param harmful replays where the effect is the mirror
 */
record Comparison(
        Effect effect, int fixedPairs, SimulatedReplays better, SimulatedReplays none, SimulatedReplays harmful) {
    static final String HEAD = "| fixed/broken | power | fixed sample, pairs | better: pairs | no difference: pairs |"
            + " harmful: pairs | false ships, 95 % interval | harmful ships |\n|---|---|---|---|---|---|---|---|\n";

    private static final double TAIL = 0.975;

    static Comparison of(Effect effect) {
        SimulatedReplays better = SimulatedReplays.of(effect);
        return new Comparison(
                effect,
                FixedSample.pairsFor(effect, better.shipRate(), SimulatedReplays.ALPHA),
                better,
                SimulatedReplays.of(effect.none()),
                SimulatedReplays.of(effect.mirror()));
    }

    /** Percent of the fixed sample's calls that these replays did without. */
    double percentSaved(SimulatedReplays replays) {
        return 100 * (1 - replays.meanPairs() / fixedPairs);
    }

    /** Percent of false ships, no more with a confidence of 97.5 % (Clopper and Pearson). */
    double falseShipsAtMost() {
        return 100 * Proportion.upperBound(none.ships(), SimulatedReplays.RUNS, TAIL);
    }

    double falseShipsAtLeast() {
        return 100 * Proportion.lowerBound(none.ships(), SimulatedReplays.RUNS, TAIL);
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %.3f | %d | %s | %s | %s | %.2f %% (%.2f–%.2f) | %d of 10,000 |%n",
                effect,
                better.shipRate(),
                fixedPairs,
                cost(better),
                cost(none),
                cost(harmful),
                100 * none.shipRate(),
                falseShipsAtLeast(),
                falseShipsAtMost(),
                harmful.ships());
    }

    private String cost(SimulatedReplays replays) {
        return String.format(Locale.ROOT, "%.1f (−%.1f %%)", replays.meanPairs(), percentSaved(replays));
    }
}
