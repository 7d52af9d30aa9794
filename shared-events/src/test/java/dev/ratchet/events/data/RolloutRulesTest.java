package dev.ratchet.events.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.events.Golden;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** D1 and D2: what a rollout may look like, and who gets the candidate. */
class RolloutRulesTest {

    @ParameterizedTest
    @EnumSource
    void everyStrategyHasUsualRules(RolloutStrategy strategy) {
        RolloutRules usual = RolloutRules.usual(strategy);

        assertThat(usual.weight(usual.steps().size() - 1)).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "CANARY,    5 1 100,    steps must grow",
        "CANARY,    0 100,      steps must grow",
        "CANARY,    50 101,     steps must grow",
        "CANARY,    1 5 25,     the last step of a canary",
        "AB,        10 50 100,  an A/B test has two steps",
        "AB,        100,        an A/B test has two steps",
        "IMMEDIATE, 50 100,     an immediate rollout has one step",
        "SHADOW,    50 100,     a shadow run has one step"
    })
    void stepsThatMakeNoSenseAreRefused(RolloutStrategy strategy, String steps, String reason) {
        List<Integer> shares =
                List.of(steps.split(" ")).stream().map(Integer::valueOf).toList();

        assertThatThrownBy(() -> new RolloutRules(strategy, shares, 50, 0.05, 0.025, 60))
                .hasMessageStartingWith(reason);
    }

    @Test
    void aUnitThatHasTheCandidateKeepsItAsTheShareGrows() {
        PromptSpec prompt = Golden.event(LivePrompt.class).prompt();

        for (int i = 0; i < 2_000; i++) {
            String unit = "session-" + i;
            List<Integer> having = RolloutStrategy.CANARY.usualSteps().stream()
                    .filter(weight -> rollout(prompt, weight)
                            .armOf("support-intent", unit)
                            .variant()
                            .equals(Arm.CANDIDATE))
                    .toList();
            assertThat(having).isEqualTo(RolloutStrategy.CANARY.usualSteps().subList(5 - having.size(), 5));
        }
    }

    @Test
    void aHoldbackTakesFromTheLiveVersionsEnd() {
        PromptSpec prompt = Golden.event(LivePrompt.class).prompt();
        LiveRollout halfway = rollout(prompt, 50);
        LiveRollout holdback = new LiveRollout(
                new UUID(0, 1),
                3,
                RolloutStrategy.CANARY,
                List.of(new Arm(Arm.CANDIDATE, 95, prompt, null), new Arm(Arm.HOLDBACK, 5, prompt, null)));

        assertThat(IntStream.range(0, 2_000).mapToObj(i -> "session-" + i))
                .filteredOn(unit -> holdback.armOf("p", unit).variant().equals(Arm.HOLDBACK))
                .isNotEmpty()
                .allMatch(unit -> halfway.armOf("p", unit).variant().equals(Arm.CONTROL));
    }

    private static LiveRollout rollout(PromptSpec prompt, int weight) {
        return new LiveRollout(
                new UUID(0, 1),
                1,
                RolloutStrategy.CANARY,
                List.of(
                        new Arm(Arm.CANDIDATE, weight, prompt, null),
                        new Arm(Arm.CONTROL, 100 - weight, prompt, null)));
    }
}
