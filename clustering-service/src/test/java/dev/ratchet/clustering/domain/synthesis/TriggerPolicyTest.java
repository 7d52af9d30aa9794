package dev.ratchet.clustering.domain.synthesis;

import static dev.ratchet.clustering.Failures.PROMPT;
import static dev.ratchet.clustering.Failures.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.clustering.domain.clusters.ClusterTally;
import dev.ratchet.clustering.domain.prompts.KnownDeployment;
import dev.ratchet.events.data.DeploymentState;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class TriggerPolicyTest {
    private static final TriggerPolicy POLICY =
            new TriggerPolicy(12, 8, 60, Duration.ofMinutes(2), Duration.ofHours(1), Duration.ofMinutes(30));

    @Test
    void choosesTheLargestClusterThatIsLargeEnough() {
        ClusterTally small = tally(13, 13, 10);
        ClusterTally large = tally(40, 30, 30);
        ClusterTally oneAngryUser = tally(90, 2, 60);

        assertThat(POLICY.choose(List.of(small, large, oneAngryUser))).contains(large);
    }

    @Test
    void waitsUntilThePromptHasFailedOftenEnough() {
        assertThat(POLICY.choose(List.of(tally(59, 59, 59)))).isEmpty();
        assertThat(POLICY.choose(List.of(tally(60, 60, 60)))).isPresent();
    }

    @Test
    void manySmallClustersAreNoReason() {
        assertThat(POLICY.choose(List.of(tally(11, 11, 40), tally(11, 11, 40)))).isEmpty();
    }

    @Test
    void failuresThatMayNotBeShownTeachNothing() {
        assertThat(POLICY.choose(List.of(tally(40, 40, 0), tally(5, 5, 70)))).isEmpty();
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

    private static ClusterTally tally(long members, int units, long teachable) {
        return new ClusterTally(UUID.randomUUID(), members, units, teachable);
    }

    private static KnownDeployment deployment(DeploymentState state, int seq) {
        return new KnownDeployment(UUID.randomUUID(), PROMPT, "1.0.0", state, seq, TIME);
    }
}
