package dev.ratchet.harness.domain.replays;

import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.grading.Preference;
import dev.ratchet.harness.domain.grading.Preference.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The two prompts on the same example.
 *
 * @param preference which answer is better, where neither can be told right or wrong by itself; then the better one has
 *     passed and the other has not, and of a tie both have
 */
public record Pair(
        Example example,
        GradedAnswer live,
        GradedAnswer candidate,
        @Nullable Preference preference) {

    public boolean judged() {
        return preference != null ? preference.choice() != Choice.UNJUDGED : live.judged() && candidate.judged();
    }

    public boolean livePassed() {
        return judged() && (preference != null ? preference.choice() != Choice.CANDIDATE : live.passed());
    }

    public boolean candidatePassed() {
        return judged() && (preference != null ? preference.choice() != Choice.LIVE : candidate.passed());
    }

    public boolean win() {
        return candidatePassed() && !livePassed();
    }

    public boolean loss() {
        return livePassed() && !candidatePassed();
    }

    int formatDifference() {
        return (candidate.formatOk() ? 1 : 0) - (live.formatOk() ? 1 : 0);
    }

    /** Whether both were scored in the dimension. */
    boolean scored(String dimension) {
        return live.grade().scores().containsKey(dimension)
                && candidate.grade().scores().containsKey(dimension);
    }

    double difference(String dimension) {
        return candidate.grade().scores().getOrDefault(dimension, 0.0)
                - live.grade().scores().getOrDefault(dimension, 0.0);
    }

    /** Whether latency and cost of the two can be compared. */
    boolean bothAnswered() {
        return live.answer().output() != null && candidate.answer().output() != null;
    }
}
