package dev.ratchet.monitor.domain.rollouts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.data.AlertKind;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.data.RolloutStatus;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.monitor.Samples;
import dev.ratchet.monitor.domain.Raised;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RolloutTest {
    private final RolloutStory canary = new RolloutStory(RolloutStrategy.CANARY);
    private final RolloutStory ab = new RolloutStory(RolloutStrategy.AB);
    private final RolloutStory shadow = new RolloutStory(RolloutStrategy.SHADOW);

    @Test
    void aCanaryGoesAStepOnWhenItHasItsTracesAndNothingSpeaksAgainstIt() {
        canary.traffic(49, 9, 0.1, 0.1);
        assertThat(canary.decisions()).isEmpty();

        canary.traffic(40, 9, 0.1, 0.1);

        assertThat(canary.assessments()).singleElement().satisfies(assessed -> {
            assertThat(assessed.decision()).isEqualTo(RolloutDecision.ADVANCE);
            assertThat(assessed.revision()).isEqualTo(1);
            assertThat(assessed.weight()).isEqualTo(1);
            assertThat(assessed.reason()).contains("Advance version 1.0.1 at 1 %", "of its 50 judged traces");
        });
    }

    @Test
    void eachStepNeedsTracesOfItsOwn() {
        canary.traffic(60, 9, 0.1, 0.1);
        canary.change(RolloutStatus.RUNNING, 1, "system:rollout");
        canary.traffic(49, 9, 0.1, 0.1);
        assertThat(canary.decisions()).containsExactly(RolloutDecision.ADVANCE);

        canary.traffic(1, 9, 0.1, 0.1);

        assertThat(canary.decisions()).containsExactly(RolloutDecision.ADVANCE, RolloutDecision.ADVANCE);
        assertThat(canary.assessments().getLast().revision()).isEqualTo(2);
    }

    @Test
    void aWorseOneIsRolledBackOnceAndNothingElseIsSaid() {
        canary.change(RolloutStatus.RUNNING, 1, "system:rollout");

        canary.traffic(200, 19, 0.5, 0.1);

        assertThat(canary.decisions()).containsExactly(RolloutDecision.ROLL_BACK);
        assertThat(canary.assessments().getFirst().evidence()).satisfies(evidence -> {
            assertThat(evidence.statistic()).isGreaterThanOrEqualTo(20);
            assertThat(evidence.threshold()).isEqualTo(20);
            assertThat(evidence.samples()).isEqualTo(50);
        });
    }

    @Test
    void whatMayBeWorseIsHeldOncePerRevision() {
        canary.change(RolloutStatus.RUNNING, 1, "system:rollout");

        canary.traffic(52, 19, 0.24, 0.1);

        assertThat(canary.decisions()).containsExactly(RolloutDecision.HOLD);
    }

    @Test
    void aBetterOneIsPromotedAtOnce() {
        ab.traffic(300, 1, 0, 0.3);

        assertThat(ab.decisions()).containsExactly(RolloutDecision.PROMOTE);
        assertThat(ab.assessments().getFirst().reason()).contains("the limit 40");
    }

    @Test
    void anABTestNeverAdvancesBySamplesAlone() {
        ab.traffic(500, 1, 0.1, 0.1);

        assertThat(ab.decisions()).isEmpty();
    }

    @Test
    void aPausedOneIsRolledBackButGoesNoFurther() {
        canary.change(RolloutStatus.PAUSED, 0, "owner");
        canary.traffic(60, 9, 0.1, 0.1);
        assertThat(canary.decisions()).isEmpty();

        canary.change(RolloutStatus.RUNNING, 0, "owner");
        assertThat(canary.decisions()).containsExactly(RolloutDecision.ADVANCE);

        ab.change(RolloutStatus.PAUSED, 0, "owner");
        ab.traffic(200, 1, 0.6, 0.1);
        assertThat(ab.decisions()).containsExactly(RolloutDecision.ROLL_BACK);
    }

    @Test
    void aShadowIsDecidedByPairsOfDifferentSessions() {
        shadow.pairs(20, false, true, true);
        shadow.pairs(29, false, false, true);
        shadow.pairs(100, false, true, false);

        assertThat(shadow.decisions()).containsExactly(RolloutDecision.PROMOTE);
        assertThat(shadow.rollout.pairs()).satisfies(pairs -> {
            assertThat(pairs.test().wins()).isEqualTo(20);
            assertThat(pairs.test().ties()).isEqualTo(29);
            assertThat(pairs.candidate().judged()).isEqualTo(149);
        });
    }

    @Test
    void aShadowThatLosesIsRolledBackAndOneThatIsTheSameIsHeld() {
        shadow.pairs(50, true, false, true);
        assertThat(shadow.decisions()).containsExactly(RolloutDecision.ROLL_BACK);

        RolloutStory same = new RolloutStory(RolloutStrategy.SHADOW);
        for (int i = 0; i < 30; i++) {
            same.pairs(1, true, false, true);
            same.pairs(1, false, true, true);
        }
        assertThat(same.decisions()).containsExactly(RolloutDecision.HOLD);
    }

    @Test
    void lostUnitsStopTheRolloutUntilAPersonDecides() {
        ab.units(Side.CONTROL, 60);
        ab.traffic(300, 1, 0, 0.3);
        ab.change(RolloutStatus.RUNNING, 0, "system:rollout");
        ab.units(Side.CONTROL, 5);

        assertThat(ab.alerts()).containsOnlyOnce(AlertKind.SAMPLE_RATIO_MISMATCH);
        assertThat(ab.decisions()).containsExactly(RolloutDecision.HOLD, RolloutDecision.HOLD);
        assertThat(ab.assessments().getFirst().reason()).contains("units do not reach the arms");

        ab.change(RolloutStatus.RUNNING, 0, "owner");
        assertThat(ab.decisions().getLast()).isEqualTo(RolloutDecision.PROMOTE);
    }

    @Test
    void unitsThatComeAsTheyShouldAreNoMismatch() {
        for (int i = 0; i < 1_000; i++) {
            ab.units(i % 2 == 0 ? Side.CANDIDATE : Side.CONTROL, 1);
        }

        assertThat(ab.raised).isEmpty();
    }

    @Test
    void aStepThatTakesLongerThanItMayIsToldOncePerRevision() {
        canary.traffic(3, 9, 0, 0);
        canary.pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(canary.alerts()).isEmpty();

        canary.pass(Duration.ofSeconds(1));
        canary.pass(Duration.ofHours(1));
        assertThat(canary.alerts()).containsExactly(AlertKind.ROLLOUT_STALLED);

        canary.change(RolloutStatus.PAUSED, 0, "owner");
        canary.pass(Duration.ofDays(9));
        assertThat(canary.alerts()).hasSize(1);

        canary.change(RolloutStatus.RUNNING, 0, "owner");
        canary.pass(Duration.ofDays(1));
        assertThat(canary.alerts()).hasSize(2);
        assertThat(canary.raised).extracting(Raised::cause).doesNotHaveDuplicates();
    }

    @Test
    void anArmThatIsNotHeardOfIsMissing() {
        for (int minute = 0; minute < 30; minute++) {
            ab.pass(Duration.ofMinutes(1));
            ab.control(false);
        }

        assertThat(ab.alerts()).containsExactly(AlertKind.METRICS_MISSING);
    }

    @Test
    void tracesOfOthersTellNothing() {
        canary.observe(Samples.NEW, "holdback", true);
        canary.observe(Samples.OLD, "candidate", true);
        canary.observe("0.9.0", "control", true);
        canary.observe(Samples.NEW, "shadow", true);
        canary.observe(Samples.ofSession(Samples.arm("t", Samples.OLD, "control", null, "a", "b"), null), true);

        assertThat(canary.rollout.contest().candidate()).isEqualTo(Count.NONE);
        assertThat(canary.rollout.contest().control()).isEqualTo(Count.NONE);
    }

    @Test
    void itSurvivesItsJson() throws IOException {
        canary.traffic(60, 9, 0.1, 0.1);
        canary.units(Side.CANDIDATE, 2);
        shadow.pairs(3, false, true, true);

        for (Rollout rollout : new Rollout[] {canary.rollout, shadow.rollout}) {
            assertThat(EventJson.mapper().readValue(EventJson.write(rollout), Rollout.class))
                    .isEqualTo(rollout);
        }
    }
}
