package dev.ratchet.registry.domain.improvements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.PromptKey;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImprovementTest {
    private static final Improvement OPEN = new Improvement(
            UUID.randomUUID(),
            new PromptKey("default", "p"),
            UUID.randomUUID(),
            UUID.randomUUID(),
            "1.0.0",
            0.05,
            3,
            "somebody",
            Instant.EPOCH,
            null,
            null);

    @Test
    void itsFirstReasonToStopStays() {
        Improvement stopped = OPEN.stopped("nothing to learn", Instant.EPOCH.plusSeconds(1));

        assertThat(stopped.stopped("another", Instant.EPOCH.plusSeconds(2))).isSameAs(stopped);
        assertThat(stopped.stopReason()).isEqualTo("nothing to learn");
    }

    @Test
    void withoutDeploymentItIsAtItsBaselineThenAtItsCandidatesUntilItIsStopped() {
        assertThat(ImprovementStatus.of(OPEN, false, null)).isEqualTo(ImprovementStatus.EVALUATING_BASELINE);
        assertThat(ImprovementStatus.of(OPEN, true, null)).isEqualTo(ImprovementStatus.WRITING_CANDIDATES);
        assertThat(PromotionDecision.of(OPEN, null)).isEmpty();

        Improvement stopped = OPEN.stopped("nothing to learn", Instant.EPOCH);

        assertThat(ImprovementStatus.of(stopped, true, null)).isEqualTo(ImprovementStatus.DONE);
        assertThat(PromotionDecision.of(stopped, null)).contains(PromotionDecision.REJECTED);
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, REPLAYING,",
        "AB_RUNNING, REPLAYING,",
        "AB_PASSED, DONE, PENDING",
        "AB_FAILED, DONE, REJECTED",
        "REJECTED, DONE, REJECTED",
        "SHIPPED, DONE, PROMOTED",
        "MONITORING, DONE, PROMOTED",
        "REGRESSED, DONE, PROMOTED",
        "ROLLED_BACK, DONE, PROMOTED"
    })
    void itsDeploymentSaysTheRest(DeploymentState state, ImprovementStatus status, PromotionDecision decision) {
        assertThat(ImprovementStatus.of(OPEN, true, state)).isEqualTo(status);
        assertThat(PromotionDecision.of(OPEN, state).orElse(null)).isEqualTo(decision);
    }
}
