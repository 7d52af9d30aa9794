package dev.ratchet.monitor.domain.rollouts;

import dev.ratchet.events.data.RolloutRules;
import dev.ratchet.statistics.live.Block;
import dev.ratchet.statistics.live.BlockTest;
import dev.ratchet.statistics.live.CanaryTest;
import java.util.Arrays;
import java.util.List;

/**
 * Two arms of units that were drawn by lot: one {@link CanaryTest} over the whole rollout.
 *
 * @param evidenceWorse state of its test in one direction
 * @param evidenceBetter and in the other
 * @param open the block that has not closed
 */
public record ArmsTest(
        List<Double> evidenceWorse,
        List<Double> evidenceBetter,
        Block open,
        CanaryTest.Decision decision,
        Count candidate,
        Count control)
        implements Contest {
    private static final int MOST = 99;
    private static final double ALL = 100;
    private static final double CEILING = 1e300;

    /** @param past judged traces of the control from before, which say how often it fails */
    static ArmsTest start(RolloutRules rules, int weight, Count past) {
        CanaryTest test = CanaryTest.start(rules(rules, weight), past.judged(), past.failed());
        return of(test, Count.NONE, Count.NONE);
    }

    private static ArmsTest of(CanaryTest test, Count candidate, Count control) {
        return new ArmsTest(
                boxed(test.worse().state()),
                boxed(test.better().state()),
                test.open(),
                test.decision(),
                candidate,
                control);
    }

    /** The test after one more trace, at the share that the candidate has now. */
    ArmsTest observe(Side side, boolean failed, RolloutRules rules, int weight) {
        CanaryTest test =
                new CanaryTest(rules(rules, weight), testWorse(), testBetter(), open, candidate.judged(), decision);
        return switch (side) {
            case CANDIDATE -> of(test.candidate(failed), candidate.plus(failed), control);
            case CONTROL -> of(test.control(failed), candidate, control.plus(failed));
        };
    }

    /** Where all units have the candidate, the blocks are still those of two arms. */
    private static CanaryTest.Rules rules(RolloutRules rules, int weight) {
        return new CanaryTest.Rules(
                Math.min(MOST, weight) / ALL, rules.rollBackAlpha(), rules.promoteAlpha(), rules.minSamples());
    }

    private BlockTest testWorse() {
        return BlockTest.worse(0, 0).restore(unboxed(evidenceWorse));
    }

    private BlockTest testBetter() {
        return BlockTest.better(0, 0).restore(unboxed(evidenceBetter));
    }

    @Override
    public double worse() {
        return Math.min(CEILING, testWorse().evidence());
    }

    @Override
    public double better() {
        return Math.min(CEILING, testBetter().evidence());
    }

    @Override
    public boolean won() {
        return decision == CanaryTest.Decision.PROMOTE;
    }

    @Override
    public boolean futile() {
        return false;
    }

    private static List<Double> boxed(double[] state) {
        return Arrays.stream(state).boxed().toList();
    }

    private static double[] unboxed(List<Double> state) {
        return state.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
