package dev.ratchet.registry.domain.deployments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayPhase;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.data.RolloutStatus;
import dev.ratchet.registry.Facts;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.rollouts.Assessment;
import dev.ratchet.registry.domain.rollouts.Rollout;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeploymentTest {
    private static final Instant AT = Facts.TIME;
    private static final Decision OWNER = new Decision("owner", "because", AT);

    /** Each move with where it leads and the states that it starts from, as the requirement A1 has them. */
    private static final List<Row> TABLE = List.of(
            row("startReplay", DeploymentState.AB_RUNNING, it -> it.startReplay(OWNER), DeploymentState.PROPOSED),
            row(
                    "pass",
                    DeploymentState.AB_PASSED,
                    it -> it.pass("1.1.0", Facts.report(ReplayOutcome.PASSED), OWNER),
                    DeploymentState.AB_RUNNING),
            row(
                    "fail",
                    DeploymentState.AB_FAILED,
                    it -> it.fail("1.1.0", Facts.report(ReplayOutcome.FAILED), OWNER),
                    DeploymentState.AB_RUNNING),
            row(
                    "ship",
                    DeploymentState.SHIPPED,
                    it -> it.ship(OWNER, true, "1.0.0", Samples.IMMEDIATE),
                    DeploymentState.AB_PASSED,
                    DeploymentState.AB_FAILED),
            row("watch", DeploymentState.MONITORING, it -> it.watch(Samples.WATCHING, OWNER), DeploymentState.SHIPPED),
            row(
                    "regress",
                    DeploymentState.REGRESSED,
                    it -> it.regress("1.1.0", new Alarm(Facts.EVIDENCE, null), OWNER),
                    DeploymentState.MONITORING),
            row(
                    "rollBack",
                    DeploymentState.ROLLED_BACK,
                    it -> it.rollBack(OWNER),
                    DeploymentState.SHIPPED,
                    DeploymentState.MONITORING,
                    DeploymentState.REGRESSED),
            row(
                    "reject",
                    DeploymentState.REJECTED,
                    it -> it.reject(OWNER),
                    DeploymentState.PROPOSED,
                    DeploymentState.AB_RUNNING,
                    DeploymentState.AB_PASSED,
                    DeploymentState.AB_FAILED),
            row("dismiss", DeploymentState.MONITORING, it -> it.dismiss(OWNER), DeploymentState.REGRESSED));

    static Stream<Arguments> everyMoveInEveryState() {
        return TABLE.stream()
                .flatMap(row -> Arrays.stream(DeploymentState.values()).map(state -> Arguments.of(row, state)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyMoveInEveryState")
    void aMoveIsAllowedWhereTheTableHasItAndRefusedElsewhere(Row row, DeploymentState state) {
        Deployment deployment = Samples.in(state);

        if (row.from().contains(state)) {
            Moved moved = row.move().apply(deployment);

            assertThat(moved.deployment().state()).isEqualTo(row.to());
            assertThat(moved.deployment().seq()).isEqualTo(deployment.seq() + 1);
            assertThat(moved.transition())
                    .returns(deployment.seq() + 1, Transition::seq)
                    .returns(state, Transition::from)
                    .returns(row.to(), Transition::to)
                    .returns("owner", Transition::actor);
        } else {
            assertThatThrownBy(() -> row.move().apply(deployment))
                    .isInstanceOf(IllegalMove.class)
                    .hasMessageContaining("The deployment is " + state.wireName());
        }
    }

    @Test
    void theMovesTogetherAreTheTransitionTable() {
        for (DeploymentState state : DeploymentState.values()) {
            Set<DeploymentState> reachable = EnumSet.noneOf(DeploymentState.class);
            TABLE.stream().filter(row -> row.from().contains(state)).forEach(row -> reachable.add(row.to()));

            assertThat(reachable).as(state.wireName()).containsExactlyInAnyOrderElementsOf(state.successors());
        }
    }

    @Test
    void aFailedReplayIsShippedOnlyByAnOverrideThatHasAReason() {
        Deployment failed = Samples.in(DeploymentState.AB_FAILED);

        assertThatThrownBy(() -> failed.ship(OWNER, false, "1.0.0", Samples.IMMEDIATE))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("override=true");
        assertThatThrownBy(() -> failed.ship(new Decision("owner", null, AT), true, "1.0.0", Samples.IMMEDIATE))
                .isInstanceOf(InvalidInput.class);
        assertThat(failed.ship(OWNER, true, "1.0.0", Samples.IMMEDIATE)
                        .transition()
                        .override())
                .isTrue();
    }

    @Test
    void anOverrideThatOverridesNothingIsNotRecordedAsOne() {
        Moved shipped = Samples.in(DeploymentState.AB_PASSED).ship(OWNER, true, "1.0.0", Samples.IMMEDIATE);

        assertThat(shipped.transition().override()).isFalse();
    }

    @Test
    void rejectionRollbackAndDismissalNeedAReason() {
        Decision mute = new Decision("owner", null, AT);

        assertThatThrownBy(() -> Samples.in(DeploymentState.AB_PASSED).reject(mute))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Samples.in(DeploymentState.MONITORING).rollBack(mute))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Samples.in(DeploymentState.REGRESSED).dismiss(mute))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void theStateIsToldBeforeTheMissingReason() {
        assertThatThrownBy(() -> Samples.in(DeploymentState.REJECTED).reject(new Decision("owner", null, AT)))
                .isInstanceOf(IllegalMove.class);
    }

    @Test
    void aRegressionOfAnotherVersionOrOfASupersededDeploymentIsNoAlarm() {
        Deployment monitored = Samples.in(DeploymentState.MONITORING);
        Alarm alarm = new Alarm(Facts.EVIDENCE, null);

        assertThatThrownBy(() -> monitored.regress("1.0.0", alarm, OWNER))
                .isInstanceOf(IgnoredFact.class)
                .hasMessage("wrong_version");
        assertThatThrownBy(() -> monitored.supersededBy(UUID.randomUUID(), AT).regress("1.1.0", alarm, OWNER))
                .isInstanceOf(IgnoredFact.class)
                .hasMessage("superseded");
    }

    @Test
    void aDismissalForgetsTheAlarmAndARollbackKeepsItsEvidence() {
        Deployment regressed = Samples.in(DeploymentState.REGRESSED);

        assertThat(regressed.dismiss(OWNER).deployment().alarm()).isNull();
        assertThat(regressed.rollBack(OWNER).transition().evidence()).isEqualTo(Facts.EVIDENCE);
        assertThat(regressed.rollBack(OWNER).deployment().alarm()).isEqualTo(new Alarm(Facts.EVIDENCE, null));
    }

    @Test
    void supersedingCallsOffTheRollbackThatIsDue() {
        Deployment due = Samples.in(DeploymentState.MONITORING)
                .regress("1.1.0", new Alarm(Facts.EVIDENCE, AT.plusSeconds(60)), OWNER)
                .deployment();

        Deployment superseded = due.supersededBy(UUID.randomUUID(), AT);

        assertThat(superseded.alarm()).isEqualTo(new Alarm(Facts.EVIDENCE, null));
    }

    @Test
    void aRolloutIsTakenOnInProductionAlone() {
        Deployment rolling = Samples.rolling();
        Deployment regressed =
                rolling.regress("1.1.0", new Alarm(Facts.EVIDENCE, null), OWNER).deployment();

        assertThat(rolling.roll(Rollout::advance, AT).rollout().weight()).isEqualTo(5);
        assertThatThrownBy(() -> regressed.roll(Rollout::advance, AT))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("The deployment is regressed: its rollout cannot change");
        assertThatThrownBy(() -> Samples.in(DeploymentState.AB_PASSED).roll(Rollout::advance, AT))
                .isInstanceOf(IllegalMove.class);
    }

    @Test
    void aRollbackEndsTheRolloutAndTellsWhatSpokeAgainstIt() {
        Assessment against = new Assessment(RolloutDecision.ROLL_BACK, "worse", Facts.EVIDENCE, AT);

        Moved back = Samples.rolling().assessed(against).rollBack(OWNER);

        assertThat(back.deployment().rollout().status()).isEqualTo(RolloutStatus.ABORTED);
        assertThat(back.transition().evidence()).isEqualTo(Facts.EVIDENCE);
        assertThat(Samples.rolling().rollBack(OWNER).transition().evidence()).isNull();
    }

    @Test
    void aLaterShipReplacesTheRollout() {
        Deployment replaced = Samples.rolling().supersededBy(UUID.randomUUID(), AT);

        assertThat(replaced.rollout().status()).isEqualTo(RolloutStatus.REPLACED);
        assertThat(replaced.state()).isEqualTo(DeploymentState.MONITORING);
    }

    @Test
    void fromTheShipOnTheTransitionsTellTheTerms() {
        Moved shipped = Samples.in(DeploymentState.AB_PASSED).ship(OWNER, false, "1.0.0", Samples.IMMEDIATE);

        assertThat(shipped.event("1.1.0").rollout()).isEqualTo(Samples.IMMEDIATE.rules());
        assertThat(shipped.event("1.1.0").watch()).isEqualTo(Samples.IMMEDIATE.watch());
        assertThat(Samples.in(DeploymentState.PROPOSED)
                        .startReplay(OWNER)
                        .event("1.0.0")
                        .rollout())
                .isNull();
    }

    @Test
    void progressOnlyGrows() {
        Deployment racing = Samples.in(DeploymentState.AB_RUNNING)
                .progress(new Progress(ReplayPhase.RACING, 10, 40), AT)
                .progress(new Progress(ReplayPhase.TESTING, 2, 80), AT);

        assertThatThrownBy(() -> racing.progress(new Progress(ReplayPhase.RACING, 30, 40), AT))
                .isInstanceOf(IgnoredFact.class)
                .hasMessage("late");
        assertThatThrownBy(() -> racing.progress(new Progress(ReplayPhase.TESTING, 2, 80), AT))
                .isInstanceOf(IgnoredFact.class);
        assertThat(racing.seq()).isEqualTo(2);
    }

    @Test
    void aWinnerThatWasNeverProposedIsNone() {
        assertThatThrownBy(() ->
                        Samples.in(DeploymentState.AB_RUNNING).pass("9.9.9", Facts.report(ReplayOutcome.PASSED), OWNER))
                .isInstanceOf(IgnoredFact.class)
                .hasMessage("unknown_candidate");
    }

    private static Row row(String name, DeploymentState to, Function<Deployment, Moved> move, DeploymentState... from) {
        return new Row(name, to, move, Set.of(from));
    }

    record Row(String name, DeploymentState to, Function<Deployment, Moved> move, Set<DeploymentState> from) {
        @Override
        public String toString() {
            return name;
        }
    }
}
