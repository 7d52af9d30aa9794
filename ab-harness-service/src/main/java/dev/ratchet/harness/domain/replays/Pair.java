package dev.ratchet.harness.domain.replays;

import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.replays.JudgedAnswer.Verdict;

/** The two prompts on the same example. */
public record Pair(Example example, JudgedAnswer live, JudgedAnswer candidate) {

    public boolean judged() {
        return live.verdict() != Verdict.UNJUDGED && candidate.verdict() != Verdict.UNJUDGED;
    }

    public boolean win() {
        return judged() && candidate.passed() && !live.passed();
    }

    public boolean loss() {
        return judged() && live.passed() && !candidate.passed();
    }

    int passDifference() {
        return (candidate.passed() ? 1 : 0) - (live.passed() ? 1 : 0);
    }

    int formatDifference() {
        return (candidate.formatOk() ? 1 : 0) - (live.formatOk() ? 1 : 0);
    }

    /** Whether latency and cost of the two can be compared. */
    boolean bothAnswered() {
        return live.answer().output() != null && candidate.answer().output() != null;
    }
}
