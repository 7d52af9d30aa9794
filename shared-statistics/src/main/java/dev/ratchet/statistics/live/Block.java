package dev.ratchet.statistics.live;

/**
 * Some traces of both arms of a live comparison.
 *
 * @param candidates traces of the candidate
 * @param candidateFailures how many of them failed
 * @param controls traces of the live prompt
 * @param controlFailures how many of them failed
 */
public record Block(int candidates, int candidateFailures, int controls, int controlFailures) {
    public static final Block EMPTY = new Block(0, 0, 0, 0);

    public Block {
        if (candidateFailures < 0
                || candidateFailures > candidates
                || controlFailures < 0
                || controlFailures > controls) {
            throw new IllegalArgumentException("failures must be in [0,traces]");
        }
    }

    Block withCandidate(boolean failed) {
        return new Block(candidates + 1, candidateFailures + (failed ? 1 : 0), controls, controlFailures);
    }

    Block withControl(boolean failed) {
        return new Block(candidates, candidateFailures, controls + 1, controlFailures + (failed ? 1 : 0));
    }

    /** Whether both arms have at least so many traces. */
    boolean holds(int leastCandidates, int leastControls) {
        return candidates >= leastCandidates && controls >= leastControls;
    }
}
