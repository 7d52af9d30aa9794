package dev.ratchet.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.harness.domain.jobs.Lease;
import dev.ratchet.harness.domain.replays.JobState;
import dev.ratchet.harness.domain.replays.ReplayJob;
import dev.ratchet.harness.domain.replays.ReplayJobs;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.PostgresTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may write to a replay. Each test lives in a transaction that is rolled back, unseen by the running worker. */
@QuarkusTest
@QuarkusTestResource(HarnessSettings.class)
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "ab_harness"))
class LeaseIT {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Scenario scenario = new Scenario();

    @Inject
    ReplayJobs jobs;

    @Test
    @TestTransaction
    void aLeasedJobIsClaimedByNobodyElse() {
        jobs.open(scenario.proposed("[perfect]"));

        assertThat(claim(LONG)).isPresent();
        assertThat(claim(LONG)).isEmpty();
    }

    @Test
    @TestTransaction
    void whoLostTheLeaseWritesNothing() {
        jobs.open(scenario.proposed("[perfect]"));
        Lease old = claim(Duration.ofMillis(-1)).orElseThrow().lease();
        Lease current = claim(LONG).orElseThrow().lease();

        assertThat(current.fence()).isGreaterThan(old.fence());
        assertThatThrownBy(() -> jobs.hold(old, LONG)).isInstanceOf(Lease.Lost.class);
        assertThatThrownBy(() -> jobs.advance(old, JobState.TESTING)).isInstanceOf(Lease.Lost.class);
        assertThatThrownBy(() -> jobs.finish(old, "done")).isInstanceOf(Lease.Lost.class);
        assertThatThrownBy(() -> jobs.release(old, Duration.ZERO, false)).isInstanceOf(Lease.Lost.class);
        jobs.hold(current, LONG);
    }

    @Test
    @TestTransaction
    void anAbandonedJobCannotBeFinishedAndIsNotOpenedAgain() {
        DeploymentTransitioned proposed = scenario.proposed("[perfect]");
        jobs.open(proposed);
        Lease lease = claim(LONG).orElseThrow().lease();

        jobs.abandon(scenario.deploymentId(), "rejected");
        jobs.open(proposed);

        assertThatThrownBy(() -> jobs.finish(lease, "done")).isInstanceOf(Lease.Lost.class);
        assertThat(claim(LONG)).isEmpty();
    }

    @Test
    @TestTransaction
    void aReleasedJobWaitsOutItsPause() {
        jobs.open(scenario.proposed("[perfect]"));

        jobs.release(claim(LONG).orElseThrow().lease(), LONG, true);
        assertThat(claim(LONG)).isEmpty();
    }

    @Test
    @TestTransaction
    void failuresAreCountedUntilTheModelAnswers() {
        jobs.open(scenario.proposed("[perfect]"));
        jobs.release(claim(LONG).orElseThrow().lease(), Duration.ofMillis(-1), true);
        jobs.release(claim(LONG).orElseThrow().lease(), Duration.ofMillis(-1), true);

        ReplayJob job = claim(LONG).orElseThrow();
        assertThat(job.failures()).isEqualTo(2);
        jobs.answered(job.lease());
        jobs.release(job.lease(), Duration.ofMillis(-1), true);
        assertThat(claim(LONG).orElseThrow().failures()).isEqualTo(1);
    }

    @Test
    void twoWorkersNeverClaimTheSameJob() {
        QuarkusTransaction.begin();
        try {
            jobs.open(scenario.proposed("[perfect]"));
            Optional<ReplayJob> mine = claim(LONG);

            Optional<ReplayJob> theirs = QuarkusTransaction.requiringNew().call(() -> claim(LONG));

            assertThat(mine).isPresent();
            assertThat(theirs).isEmpty();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private Optional<ReplayJob> claim(Duration lease) {
        return jobs.claim(lease);
    }
}
