package dev.ratchet.monitor.domain.rollouts;

import dev.ratchet.events.data.RolloutRules;
import dev.ratchet.statistics.PairedTest;

/**
 * The candidate's answers beside the live ones to the same calls: a {@link PairedTest} with one update per session, which is
 * its first pair whose verdicts differ. Pairs that agree carry nothing, so that the choice favours nobody.
 */
public record PairsTest(PairedTest test, Count candidate, Count control) implements Contest {
    private static final int MAX_SESSIONS = 10_000;

    static PairsTest start(RolloutRules rules) {
        return new PairsTest(PairedTest.start(rules.promoteAlpha()), Count.NONE, Count.NONE);
    }

    /** @param sessionIsNew whether no pair of the session has differed before */
    PairsTest observe(boolean candidateFailed, boolean controlFailed, boolean sessionIsNew) {
        int win = controlFailed && !candidateFailed && sessionIsNew ? 1 : 0;
        int loss = candidateFailed && !controlFailed && sessionIsNew ? 1 : 0;
        boolean repeated = candidateFailed != controlFailed && !sessionIsNew;
        return new PairsTest(
                repeated ? test : test.observe(win, loss),
                candidate.plus(candidateFailed),
                control.plus(controlFailed));
    }

    /** Whether one more session counts; a test that is undecided after so many will stay so. */
    public boolean hasRoom() {
        return test.wins() + test.losses() < MAX_SESSIONS;
    }

    @Override
    public double worse() {
        return test.harmRatio();
    }

    @Override
    public double better() {
        return test.winRatio();
    }

    @Override
    public boolean won() {
        return test.decision() == PairedTest.Decision.WIN;
    }

    @Override
    public boolean futile() {
        return test.decision() == PairedTest.Decision.FUTILE;
    }
}
