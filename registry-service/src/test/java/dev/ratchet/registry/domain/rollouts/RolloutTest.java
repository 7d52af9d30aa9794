package dev.ratchet.registry.domain.rollouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ratchet.events.data.RolloutRules;
import dev.ratchet.events.data.RolloutStatus;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.data.WatchRules;
import dev.ratchet.registry.domain.prompts.Share;
import dev.ratchet.registry.domain.prompts.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D1: what a rollout may do from where it stands. */
class RolloutTest {
    private static final UUID DEPLOYMENT = new UUID(0, 1);
    private static final UUID EARLIER = new UUID(0, 2);

    @Test
    void aCanaryGrowsStepByStepAndTheLastStepCompletesIt() {
        List<Integer> weights = new ArrayList<>();
        Rollout rollout = begin(RolloutStrategy.CANARY, 0);
        while (rollout.onItsWay()) {
            weights.add(rollout.weight());
            rollout = rollout.advance();
        }

        assertThat(weights).containsExactly(1, 5, 25, 50);
        assertThat(rollout.status()).isEqualTo(RolloutStatus.COMPLETED);
        assertThat(rollout.step()).isEqualTo(4);
        assertThat(rollout.weight()).isEqualTo(100);
        assertThat(rollout.revision()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"IMMEDIATE, COMPLETED, 100", "SHADOW, RUNNING, 100", "CANARY, RUNNING, 1", "AB, RUNNING, 50"})
    void eachStrategyBeginsInItsWay(RolloutStrategy strategy, RolloutStatus status, int weight) {
        Rollout begun = begin(strategy, 0);

        assertThat(begun.status()).isEqualTo(status);
        assertThat(begun.weight()).isEqualTo(weight);
        assertThat(begun.revision()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"SHADOW, 0", "CANARY, 4", "AB, 1"})
    void aPromotionGoesStraightToTheLastStep(RolloutStrategy strategy, int step) {
        Rollout promoted = begin(strategy, 0).promote();

        assertThat(promoted.status()).isEqualTo(RolloutStatus.COMPLETED);
        assertThat(promoted.step()).isEqualTo(step);
        assertThat(promoted.weight()).isEqualTo(100);
    }

    /** What may be done in each status: the requirement, not the code, says which. */
    @ParameterizedTest
    @CsvSource({
        "RUNNING,   advance promote promoteNow pause abort",
        "PAUSED,    promoteNow resume abort",
        "COMPLETED, ''",
        "ABORTED,   ''",
        "REPLACED,  ''"
    })
    void aStepIsTakenWhereItMayBeAndRefusedElsewhere(RolloutStatus status, String allowed) {
        STEPS.forEach(step -> {
            Rollout rollout = in(status);
            if (List.of(allowed.split(" ")).contains(step.name())) {
                assertThat(step.take().apply(rollout).revision()).isGreaterThanOrEqualTo(rollout.revision());
            } else {
                assertThatThrownBy(() -> step.take().apply(rollout))
                        .as(step.name() + " in " + status)
                        .isInstanceOf(IllegalStep.class)
                        .hasMessageStartingWith("The rollout is " + status.wireName());
            }
        });
    }

    @Test
    void aPauseKeepsTheShareAndAResumptionGoesOnFromThere() {
        Rollout paused = begin(RolloutStrategy.CANARY, 0).advance().pause();

        assertThat(paused.weight()).isEqualTo(5);
        assertThat(paused.resume().advance().weight()).isEqualTo(25);
    }

    @Test
    void aHoldbackAfterAShadowRunIsNoShadowRun() {
        Rollout shadow = begin(RolloutStrategy.SHADOW, 5);

        assertThat(split(shadow).strategy()).isEqualTo(RolloutStrategy.SHADOW);
        assertThat(split(shadow.promote()).strategy()).isEqualTo(RolloutStrategy.IMMEDIATE);
    }

    @Test
    void aHoldbackKeepsItsUnitsUntilAnOwnerEndsIt() {
        Rollout complete = begin(RolloutStrategy.CANARY, 5).promote();

        assertThat(complete.weight()).isEqualTo(95);
        assertThat(split(complete).shares())
                .extracting(Share::variant, Share::weight, Share::version, Share::deploymentId)
                .containsExactly(tuple("candidate", 95, "1.1.0", DEPLOYMENT), tuple("holdback", 5, "1.0.0", EARLIER));
        Rollout ended = complete.promoteNow();
        assertThat(ended.weight()).isEqualTo(100);
        assertThat(ended.revision()).isEqualTo(complete.revision() + 1);
        assertThat(given(ended)).isNull();
        assertThatThrownBy(ended::promoteNow).isInstanceOf(IllegalStep.class);
    }

    @Test
    void theCandidateHasItsShareAndTheControlTheRest() {
        Split split = split(begin(RolloutStrategy.CANARY, 5).advance());

        assertThat(split.shares())
                .extracting(Share::variant, Share::weight, Share::version, Share::deploymentId)
                .containsExactly(tuple("candidate", 5, "1.1.0", DEPLOYMENT), tuple("control", 95, "1.0.0", EARLIER));
        assertThat(split.isGradual()).isTrue();
        assertThat(split.revision()).isEqualTo(2);
    }

    @Test
    void whatIsOverGivesNobodyAnything() {
        assertThat(given(in(RolloutStatus.ABORTED))).isNull();
        assertThat(given(in(RolloutStatus.REPLACED))).isNull();
        assertThat(in(RolloutStatus.ABORTED).weight()).isZero();
    }

    @Test
    void theEndOfACompleteRolloutIsNoEndOfIt() {
        Rollout complete = begin(RolloutStrategy.IMMEDIATE, 5);

        assertThat(complete.rolledBack()).isEqualTo(complete);
        assertThat(complete.replaced().status()).isEqualTo(RolloutStatus.COMPLETED);
        assertThat(complete.replaced().holdback()).isZero();
    }

    @Test
    void aPlainImmediateShipIsNoNewsForTheMonitor() {
        assertThat(begin(RolloutStrategy.IMMEDIATE, 0).told()).isFalse();
        assertThat(begin(RolloutStrategy.IMMEDIATE, 5).told()).isTrue();
        assertThat(begin(RolloutStrategy.IMMEDIATE, 5).promoteNow().told()).isTrue();
        assertThat(begin(RolloutStrategy.SHADOW, 0).told()).isTrue();
    }

    private static final List<Step> STEPS = List.of(
            new Step("advance", Rollout::advance),
            new Step("promote", Rollout::promote),
            new Step("promoteNow", Rollout::promoteNow),
            new Step("pause", Rollout::pause),
            new Step("resume", Rollout::resume),
            new Step("abort", rollout -> {
                rollout.checkAbortable();
                return rollout.rolledBack();
            }));

    private static Rollout begin(RolloutStrategy strategy, int holdback) {
        WatchRules usual = WatchRules.USUAL;
        WatchRules watch = new WatchRules(usual.falseAlarmEvery(), usual.minSamples(), usual.tolerance(), holdback);
        return Rollout.begin(new Terms(RolloutRules.usual(strategy), watch));
    }

    private static Rollout in(RolloutStatus status) {
        Rollout running = begin(RolloutStrategy.CANARY, 0);
        return switch (status) {
            case RUNNING -> running;
            case PAUSED -> running.pause();
            case COMPLETED -> running.promote();
            case ABORTED -> running.rolledBack();
            case REPLACED -> running.replaced();
        };
    }

    private static @Nullable Split given(Rollout rollout) {
        return rollout.split(DEPLOYMENT, "1.1.0", "1.0.0", EARLIER);
    }

    private static Split split(Rollout rollout) {
        Split split = given(rollout);
        return Objects.requireNonNull(split);
    }

    private record Step(String name, UnaryOperator<Rollout> take) {}
}
