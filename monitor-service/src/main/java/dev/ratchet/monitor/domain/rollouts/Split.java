package dev.ratchet.monitor.domain.rollouts;

import dev.ratchet.events.DeploymentEvent.RolloutChanged;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.statistics.live.SampleRatio;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether units reach the arms of a stage in their shares; each unit counts once. The first {@value #MAX_UNITS} units of a
 * stage tell it, so that what has to be remembered of them stays small.
 */
public record Split(SampleRatio ratio) {
    static final int MAX_UNITS = 10_000;
    private static final int ALL = 100;
    private static final String SYSTEM = "system:";

    /**
     * The test begins afresh with each change of the rollout, as the shares may be others. A mismatch stays until a person
     * has decided.
     *
     * @return {@code null} where all units have one version
     */
    static @Nullable Split of(RolloutChanged changed, @Nullable Split before) {
        if (changed.rules().strategy() == RolloutStrategy.SHADOW || changed.weight() < 1 || changed.weight() >= ALL) {
            return null;
        }
        List<Double> weights = List.of((double) changed.weight(), (double) ALL - changed.weight());
        SampleRatio fresh = SampleRatio.start(weights, SampleRatio.USUAL_ALPHA);
        boolean stays =
                before != null && before.ratio.mismatch() && changed.actor().startsWith(SYSTEM);
        return new Split(stays ? new SampleRatio(fresh.shares(), fresh.counts(), fresh.alpha(), true) : fresh);
    }

    Split plus(Side side) {
        return new Split(
                switch (side) {
                    case CANDIDATE -> ratio.observe(0);
                    case CONTROL -> ratio.observe(1);
                });
    }

    boolean isFull() {
        return ratio.units() >= MAX_UNITS;
    }
}
