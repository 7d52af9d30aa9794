package dev.ratchet.clustering.domain.synthesis;

import static dev.ratchet.clustering.Failures.PROMPT;
import static dev.ratchet.clustering.Failures.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.clustering.domain.clusters.ClusterTally;
import dev.ratchet.clustering.domain.prompts.KnownDeployment;
import dev.ratchet.events.data.ClusterState;
import dev.ratchet.events.data.DeploymentState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class TriggerPolicyTest {
    private static final TriggerPolicy POLICY = new TriggerPolicy(
            12,
            8,
            60,
            0.05,
            1,
            Duration.ofMinutes(2),
            Duration.ofHours(1),
            Duration.ofMinutes(30),
            Duration.ofHours(24),
            Duration.ofDays(7));

    private static final UUID CLUSTER = UUID.randomUUID();

    @Test
    void choosesTheLargestClusterThatIsLargeEnough() {
        ClusterTally small = tally(13, 13, 10);
        ClusterTally large = tally(40, 30, 30);
        ClusterTally oneAngryUser = tally(90, 2, 60);

        assertThat(POLICY.eligible(List.of(small, large, oneAngryUser))).containsExactly(large, small);
    }

    @Test
    void waitsUntilThePromptHasFailedOftenEnough() {
        assertThat(POLICY.eligible(List.of(tally(59, 59, 59)))).isEmpty();
        assertThat(POLICY.eligible(List.of(tally(60, 60, 60)))).hasSize(1);
    }

    @Test
    void manySmallClustersAreNoReason() {
        assertThat(POLICY.eligible(List.of(tally(11, 11, 40), tally(11, 11, 40))))
                .isEmpty();
    }

    @Test
    void failuresThatMayNotBeShownTeachNothing() {
        assertThat(POLICY.eligible(List.of(tally(40, 40, 0), tally(5, 5, 70)))).isEmpty();
    }

    @Test
    void aClusterWithASmallShareOfTheFailuresWaits() {
        List<ClusterTally> clusters = List.of(tally(15, 15, 15), tally(300, 300, 300));

        assertThat(POLICY.eligible(clusters)).extracting(ClusterTally::members).containsExactly(300L);
    }

    @ParameterizedTest
    @CsvSource({"OPEN, true", "REOPENED, true", "ACKNOWLEDGED, false", "RESOLVED, false"})
    void whatPeopleHaveTakenInHandTriggersNothing(ClusterState state, boolean wanted) {
        assertThat(TriggerPolicy.isWanted(state)).isEqualTo(wanted);
    }

    @Test
    void moreThanOneMayBeOpenWhereThePolicySaysSoButNotForTheSameCluster() {
        TriggerPolicy two = new TriggerPolicy(
                12,
                8,
                60,
                0.05,
                2,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofHours(1),
                Duration.ofHours(24),
                Duration.ofDays(7));
        KnownDeployment running = deployment(DeploymentState.AB_RUNNING, 2);

        assertThat(two.isTaken(List.of(running), TIME)).isFalse();
        assertThat(two.isTaken(List.of(running, running), TIME)).isTrue();
        assertThat(two.inWork(List.of(running, deployment(DeploymentState.REJECTED, 4)), TIME))
                .containsExactly(CLUSTER);
    }

    @ParameterizedTest
    @EnumSource(names = {"AB_PASSED", "AB_FAILED"})
    void proposalsThatOwnersDoNotDecideHoldBackFurtherOnes(DeploymentState state) {
        KnownDeployment undecided = deployment(state, 3);
        KnownDeployment newer = deployedAt(TIME.plus(Duration.ofHours(30)));

        assertThat(POLICY.waitsForOwners(List.of(undecided), TIME.plus(Duration.ofHours(23))))
                .isFalse();
        assertThat(POLICY.waitsForOwners(List.of(undecided, newer), TIME.plus(Duration.ofHours(53))))
                .isTrue();
        assertThat(POLICY.waitsForOwners(List.of(undecided, newer), TIME.plus(Duration.ofHours(55))))
                .isFalse();
    }

    @Test
    void theMoreProposalsWaitTheLongerThePauseUpToALimit() {
        KnownDeployment undecided = deployment(DeploymentState.AB_FAILED, 3);
        List<KnownDeployment> two = List.of(undecided, undecided);
        List<KnownDeployment> many = Collections.nCopies(40, undecided);

        assertThat(POLICY.waitsForOwners(two, TIME.plus(Duration.ofHours(47)))).isTrue();
        assertThat(POLICY.waitsForOwners(two, TIME.plus(Duration.ofHours(49)))).isFalse();
        assertThat(POLICY.waitsForOwners(many, TIME.plus(Duration.ofDays(8)))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPOSED", "AB_RUNNING", "AB_PASSED", "REGRESSED"})
    void aDeploymentOnItsWayBlocksThePrompt(DeploymentState state) {
        assertThat(POLICY.isTaken(List.of(deployment(state, 3)), TIME.plusSeconds(1_000_000)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PROPOSED", "AB_RUNNING", "AB_PASSED", "REGRESSED"})
    void aDeploymentThatHasArrivedOrDiedDoesNot(DeploymentState state) {
        assertThat(POLICY.isTaken(List.of(deployment(state, 3)), TIME)).isFalse();
    }

    @Test
    void aProposalThatNobodyTakesUpDoesNotBlockForEver() {
        List<KnownDeployment> unanswered = List.of(deployment(DeploymentState.PROPOSED, KnownDeployment.UNANSWERED));

        assertThat(POLICY.isTaken(unanswered, TIME.plus(Duration.ofMinutes(29))))
                .isTrue();
        assertThat(POLICY.isTaken(unanswered, TIME.plus(Duration.ofMinutes(31))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "2, 2", "3, 4", "4, 8", "7, 60", "5000, 60"})
    void restsLongerTheMoreOftenItComesToNothing(int failures, long minutes) {
        assertThat(POLICY.restAfter(failures)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void aClusterThatWasLeftWithoutWordsIsLookedIntoAgainAfterARest() {
        List<Instant> once = List.of(TIME);
        List<Instant> thrice = List.of(TIME, TIME.minusSeconds(300), TIME.minusSeconds(600));

        assertThat(POLICY.mayBeLookedInto(List.of(), TIME)).isTrue();
        assertThat(POLICY.mayBeLookedInto(once, TIME.plusSeconds(119))).isFalse();
        assertThat(POLICY.mayBeLookedInto(once, TIME.plusSeconds(120))).isTrue();
        assertThat(POLICY.mayBeLookedInto(thrice, TIME.plusSeconds(239))).isFalse();
        assertThat(POLICY.mayBeLookedInto(thrice, TIME.plusSeconds(240))).isTrue();
    }

    private static ClusterTally tally(long members, int units, long teachable) {
        return new ClusterTally(UUID.randomUUID(), members, units, teachable);
    }

    private static KnownDeployment deployedAt(Instant time) {
        return new KnownDeployment(UUID.randomUUID(), PROMPT, "1.0.0", DeploymentState.REJECTED, 4, time, CLUSTER);
    }

    private static KnownDeployment deployment(DeploymentState state, int seq) {
        return new KnownDeployment(UUID.randomUUID(), PROMPT, "1.0.0", state, seq, TIME, CLUSTER);
    }
}
