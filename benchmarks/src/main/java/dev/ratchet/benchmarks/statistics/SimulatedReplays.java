package dev.ratchet.benchmarks.statistics;

import dev.ratchet.statistics.PairedTest;
import dev.ratchet.statistics.PairedTest.Decision;
import java.util.SplittableRandom;

/**
 * 10,000 seeded replays by the rule of the gate: pair by pair until a win, a harm, futility, or the end of the split.
 *
 * @param ships replays that the candidate won
 * @param meanPairs pairs that were evaluated, at two model calls each
 */
record SimulatedReplays(long ships, double meanPairs) {
    static final int RUNS = 10_000;
    static final int SPLIT = 400;
    static final double ALPHA = 0.025;

    private static final long SEED = 20_260_101;

    static SimulatedReplays of(Effect truth) {
        SplittableRandom random = new SplittableRandom(SEED);
        long ships = 0;
        long pairs = 0;
        for (int run = 0; run < RUNS; run++) {
            PairedTest end = replay(truth, random);
            ships += end.decision() == Decision.WIN ? 1 : 0;
            pairs += end.units();
        }
        return new SimulatedReplays(ships, pairs / (double) RUNS);
    }

    private static PairedTest replay(Effect truth, SplittableRandom random) {
        PairedTest test = PairedTest.start(ALPHA);
        while (test.decision() == Decision.UNDECIDED && test.units() < SPLIT) {
            double draw = random.nextDouble();
            boolean fixed = draw < truth.fixed();
            boolean broken = !fixed && draw < truth.discordance();
            test = test.observe(fixed ? 1 : 0, broken ? 1 : 0);
        }
        return test;
    }

    double shipRate() {
        return ships / (double) RUNS;
    }
}
