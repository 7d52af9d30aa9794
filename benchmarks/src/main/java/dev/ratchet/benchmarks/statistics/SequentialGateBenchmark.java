package dev.ratchet.benchmarks.statistics;

import dev.ratchet.benchmarks.Measurement;
import java.util.ArrayList;
import java.util.List;

/**
 * Model calls of the gate over simulated replays, beside exact McNemar over a fixed number of pairs with the same α and the
 * same measured power; a pair is two calls for both. A split of 400 pairs ends a replay without a verdict.
 */
public final class SequentialGateBenchmark {
    private static final Effect TYPICAL = new Effect(0.15, 0.05);
    private static final List<Effect> OTHERS =
            List.of(new Effect(0.25, 0.05), new Effect(0.12, 0.02), new Effect(0.10, 0.05), new Effect(0.05, 0.01));

    public List<Measurement> run() {
        Comparison typical = Comparison.of(TYPICAL);
        List<Comparison> others = OTHERS.stream().map(Comparison::of).toList();
        show(typical, others);
        List<Measurement> measurements = new ArrayList<>(measured(typical, 40, 60, 85));
        others.forEach(other -> measurements.addAll(measured(other, 0, 0, 0)));
        return measurements;
    }

    private static List<Measurement> measured(Comparison all, double better, double none, double harmful) {
        Effect effect = all.effect();
        return List.of(
                saved(effect + ", the candidate is better", all.percentSaved(all.better()), better),
                saved(effect.none() + ", no difference", all.percentSaved(all.none()), none),
                saved(effect.mirror() + ", harmful", all.percentSaved(all.harmful()), harmful),
                new Measurement(
                        effect.none() + ", false ships, upper end of the 95 % interval",
                        all.falseShipsAtMost(),
                        100 * SimulatedReplays.ALPHA,
                        "%"));
    }

    private static Measurement saved(String what, double percent, double limit) {
        return Measurement.atLeast(what + ": fewer calls", percent, limit, "%");
    }

    private static void show(Comparison typical, List<Comparison> others) {
        StringBuilder table = new StringBuilder("\n").append(Comparison.HEAD).append(typical.row());
        others.forEach(other -> table.append(other.row()));
        System.out.println(table);
    }
}
