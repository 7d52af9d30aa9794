package dev.ratchet.monitor.domain.rollouts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.LiveRollout;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.monitor.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final Instant SETTLED = Samples.START.plusSeconds(60);

    private static LivePrompt live(RolloutStrategy strategy) {
        List<Arm> arms = List.of(
                new Arm(Arm.CANDIDATE, 50, Samples.spec(Samples.NEW), RolloutStory.DEPLOYMENT),
                new Arm(Arm.CONTROL, 50, Samples.spec(Samples.OLD), null));
        return new LivePrompt(
                "default",
                Samples.PROMPT,
                2,
                Samples.spec(Samples.OLD),
                null,
                Samples.START,
                new LiveRollout(RolloutStory.DEPLOYMENT, 1, strategy, arms));
    }

    private static boolean isWrong(String id, String variant, RolloutStrategy strategy, Instant at) {
        UUID deployment = RolloutStory.DEPLOYMENT;
        return Placement.isWrong(Samples.arm(id, Samples.NEW, variant, deployment, "a", "b"), live(strategy), at);
    }

    @Test
    void aTraceHasTheArmOfItsSession() {
        LiveRollout rollout = Objects.requireNonNull(live(RolloutStrategy.AB).rollout());
        String arm = rollout.armOf(Samples.PROMPT, "session-t1").variant();
        String other = arm.equals(Arm.CANDIDATE) ? Arm.CONTROL : Arm.CANDIDATE;

        assertThat(isWrong("t1", arm, RolloutStrategy.AB, SETTLED)).isFalse();
        assertThat(isWrong("t1", other, RolloutStrategy.AB, SETTLED)).isTrue();
        assertThat(isWrong("t1", other, RolloutStrategy.AB, SETTLED.minusMillis(1)))
                .isFalse();
        assertThat(isWrong("t1", "blue", RolloutStrategy.AB, SETTLED)).isFalse();
    }

    @Test
    void onlyCallsOfTheCandidatesUnitsAreRepeated() {
        long wrong = 0;
        for (int i = 0; i < 100; i++) {
            wrong += isWrong("t" + i + "~shadow", Arm.SHADOW, RolloutStrategy.SHADOW, SETTLED) ? 1 : 0;
            assertThat(isWrong("t" + i, Arm.CONTROL, RolloutStrategy.SHADOW, SETTLED))
                    .isFalse();
        }

        assertThat(wrong).isBetween(30L, 70L);
    }
}
