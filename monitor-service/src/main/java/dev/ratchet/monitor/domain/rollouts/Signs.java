package dev.ratchet.monitor.domain.rollouts;

import dev.ratchet.monitor.domain.Observation;
import dev.ratchet.monitor.domain.Silence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be wrong with the measurement of a rollout.
 *
 * @param doubted whether somebody was told that the candidate does too well
 */
public record Signs(Silence candidate, Silence control, boolean doubted) {

    static Signs from(Instant since, boolean doubted) {
        return new Signs(Silence.from(since), Silence.from(since), doubted);
    }

    /** @param side whom the trace speaks for; {@code null} for nobody */
    Signs after(Observation seen, @Nullable Side side) {
        return new Signs(
                after(candidate, seen, side == Side.CANDIDATE), after(control, seen, side == Side.CONTROL), doubted);
    }

    private static Silence after(Silence silence, Observation seen, boolean own) {
        if (own && seen.judged()) {
            return silence.broken(seen.at());
        }
        return seen.again() || seen.shadow() ? silence : silence.longer();
    }

    Silence of(Side side) {
        return switch (side) {
            case CANDIDATE -> candidate;
            case CONTROL -> control;
        };
    }

    Signs reported(Side side) {
        return switch (side) {
            case CANDIDATE -> new Signs(candidate.reported(), control, doubted);
            case CONTROL -> new Signs(candidate, control.reported(), doubted);
        };
    }

    Signs reportedDoubt() {
        return new Signs(candidate, control, true);
    }
}
