package dev.ratchet.events.data;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How a rollout goes forward and back.
 *
 * @param steps shares of the units in percent, growing; the last one is 100. For {@code shadow} the one step is the share of
 *     the units whose calls the candidate repeats
 * @param minSamples judged traces of the candidate that a step needs before it may advance
 * @param rollBackAlpha bound on the probability of rolling back a candidate that is no worse, in (0,1)
 * @param promoteAlpha bound on the probability of promoting, before its last step, one that is no better, in (0,1)
 * @param stepPatienceSeconds a step that takes longer counts as stalled
 */
public record RolloutRules(
        RolloutStrategy strategy,
        List<Integer> steps,
        int minSamples,
        double rollBackAlpha,
        double promoteAlpha,
        long stepPatienceSeconds) {
    public static final int MIN_SAMPLES = 50;
    public static final double ROLL_BACK_ALPHA = 0.05;
    public static final double PROMOTE_ALPHA = 0.025;
    public static final long STEP_PATIENCE_SECONDS = 86_400;

    private static final int MAX_STEPS = 20;
    private static final int ALL = 100;

    public RolloutRules {
        requireNonNull(strategy, "strategy is missing");
        steps = List.copyOf(requireNonNull(steps, "steps is missing"));
        requireSteps(strategy, steps);
        if (minSamples < 1) {
            throw new IllegalArgumentException("min_samples must be at least 1");
        }
        if (!(rollBackAlpha > 0 && rollBackAlpha < 1) || !(promoteAlpha > 0 && promoteAlpha < 1)) {
            throw new IllegalArgumentException("roll_back_alpha and promote_alpha must lie between 0 and 1");
        }
        if (stepPatienceSeconds < 1) {
            throw new IllegalArgumentException("step_patience_seconds must be at least 1");
        }
    }

    /** What holds where nobody said otherwise. */
    public static RolloutRules usual(RolloutStrategy strategy) {
        return new RolloutRules(
                strategy, strategy.usualSteps(), MIN_SAMPLES, ROLL_BACK_ALPHA, PROMOTE_ALPHA, STEP_PATIENCE_SECONDS);
    }

    /** The share of the units in percent at a step, counted from 0. */
    public int weight(int step) {
        return steps.get(step);
    }

    private static void requireSteps(RolloutStrategy strategy, List<Integer> steps) {
        require(!steps.isEmpty() && steps.size() <= MAX_STEPS, "steps must have from 1 to 20 shares");
        int before = 0;
        for (int step : steps) {
            require(step > before && step <= ALL, "steps must grow, within 1 to 100 percent");
            before = step;
        }
        switch (strategy) {
            case IMMEDIATE ->
                require(steps.size() == 1 && before == ALL, "an immediate rollout has one step, 100 percent");
            case SHADOW -> require(steps.size() == 1, "a shadow run has one step, the share of units to repeat");
            case CANARY -> require(before == ALL, "the last step of a canary must be 100 percent");
            case AB ->
                require(steps.size() == 2 && before == ALL, "an A/B test has two steps, its share and 100 percent");
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
