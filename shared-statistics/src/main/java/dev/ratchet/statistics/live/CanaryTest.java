package dev.ratchet.statistics.live;

/**
 * A candidate beside the live prompt on live traffic, by pass and fail, as a value: {@link BlockTest} in both directions.
 * It is rolled back when the evidence that it fails more often reaches 1/α (20), promoted when the evidence that it fails
 * less often does (40), and neither before the least number of its traces.
 *
 * <p>Traces come one by one. A block closes when both arms have the sizes that their shares would give it (1 and 9 at 10 %)
 * and takes all traces that have come by then: when it closes depends on numbers of traces and never on outcomes.
 *
 * @param rules shares and thresholds
 * @param worse evidence for a rollback
 * @param better evidence for a promotion
 * @param open the block that has not closed
 * @param candidates traces of the candidate so far
 * @param decision the decision so far; final where it is one
 */
public record CanaryTest(
        Rules rules, BlockTest worse, BlockTest better, Block open, long candidates, Decision decision) {

    /**
     * @param share of the traffic that the candidate gets, in (0,1)
     * @param rollBackAlpha bound on the probability of rolling back a candidate that is no worse
     * @param promoteAlpha bound on the probability of promoting one that is no better
     * @param leastCandidates traces of the candidate before which nothing is decided
     */
    public record Rules(double share, double rollBackAlpha, double promoteAlpha, int leastCandidates) {
        public Rules {
            if (!(share > 0 && share < 1)
                    || !(rollBackAlpha > 0 && rollBackAlpha < 1)
                    || !(promoteAlpha > 0 && promoteAlpha < 1)
                    || leastCandidates < 0) {
                throw new IllegalArgumentException("the share and both alphas must be in (0,1)");
            }
        }

        /** Rollback at 20, promotion at 40, nothing before 50 traces. */
        public static Rules standard(double share) {
            return new Rules(share, 0.05, 0.025, 50);
        }

        int blockCandidates() {
            return (int) Math.max(1, Math.round(share / (1 - share)));
        }

        int blockControls() {
            return (int) Math.max(1, Math.round((1 - share) / share));
        }
    }

    /** Where the comparison stands. */
    public enum Decision {
        ROLL_BACK,
        PROMOTE,
        UNDECIDED
    }

    public static CanaryTest start(Rules rules) {
        return start(rules, 0, 0);
    }

    /** @param past traces of the live prompt from before the start, which say how often it fails */
    public static CanaryTest start(Rules rules, long past, long pastFailures) {
        return new CanaryTest(
                rules,
                BlockTest.worse(past, pastFailures),
                BlockTest.better(past, pastFailures),
                Block.EMPTY,
                0,
                Decision.UNDECIDED);
    }

    /** The test at the next step of a rollout: another share, the same evidence. */
    public CanaryTest at(double share) {
        Rules next = new Rules(share, rules.rollBackAlpha(), rules.promoteAlpha(), rules.leastCandidates());
        return new CanaryTest(next, worse, better, open, candidates, decision);
    }

    /** The test after one more trace of the candidate. */
    public CanaryTest candidate(boolean failed) {
        return with(open.withCandidate(failed), candidates + 1);
    }

    /** The test after one more trace of the live prompt. */
    public CanaryTest control(boolean failed) {
        return with(open.withControl(failed), candidates);
    }

    private CanaryTest with(Block block, long seen) {
        if (!block.holds(rules.blockCandidates(), rules.blockControls())) {
            return new CanaryTest(rules, worse, better, block, seen, decision);
        }
        BlockTest nextWorse = worse.observe(block);
        BlockTest nextBetter = better.observe(block);
        return new CanaryTest(rules, nextWorse, nextBetter, Block.EMPTY, seen, decide(nextWorse, nextBetter, seen));
    }

    private Decision decide(BlockTest nextWorse, BlockTest nextBetter, long seen) {
        if (decision != Decision.UNDECIDED || seen < rules.leastCandidates()) {
            return decision;
        }
        if (nextWorse.evidence() >= 1 / rules.rollBackAlpha()) {
            return Decision.ROLL_BACK;
        }
        return nextBetter.evidence() >= 1 / rules.promoteAlpha() ? Decision.PROMOTE : Decision.UNDECIDED;
    }
}
