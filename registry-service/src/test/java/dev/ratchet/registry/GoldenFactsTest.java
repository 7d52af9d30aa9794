package dev.ratchet.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.DeploymentEvent.CandidateProposed;
import dev.ratchet.events.DeploymentEvent.RegressionDetected;
import dev.ratchet.events.DeploymentEvent.ReplayCompleted;
import dev.ratchet.events.DeploymentEvent.ReplayProgressed;
import dev.ratchet.events.DeploymentEvent.ReplayStarted;
import dev.ratchet.events.DeploymentEvent.RolloutAssessed;
import dev.ratchet.events.EvaluationEvent.EvaluationCompleted;
import dev.ratchet.events.EvaluationEvent.EvaluationProgressed;
import dev.ratchet.events.EvaluationEvent.ExamplesEvaluated;
import dev.ratchet.events.Golden;
import dev.ratchet.events.MetricEvent.ClusterChanged;
import dev.ratchet.events.MetricEvent.MetricWindowClosed;
import dev.ratchet.events.data.EvaluationEnd;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.RolloutDecision;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The facts that the registry hears, as the contract has them. */
class GoldenFactsTest {
    private static final UUID DEPLOYMENT = UUID.fromString("0199c3a0-0001-7001-8001-000000000001");

    @Test
    void whatOpensADeploymentIsRead() {
        CandidateProposed fact = Golden.event(CandidateProposed.class);

        assertThat(fact.deploymentId()).isEqualTo(DEPLOYMENT);
        assertThat(fact.prompt()).hasToString("default/support-intent");
        assertThat(fact.baselineVersion()).isEqualTo("1.0.0");
        assertThat(fact.candidates())
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.templateText()).contains("{{message}}"));
        assertThat(fact.taughtBy()).containsExactly("trace-0007", "trace-0011");
    }

    @Test
    void whatAReplaySaysIsRead() {
        ReplayCompleted fact = Golden.event(ReplayCompleted.class);

        assertThat(fact.candidateVersion()).isEqualTo("1.0.1");
        assertThat(fact.report().outcome()).isEqualTo(ReplayOutcome.PASSED);
        assertThat(fact.report().summary()).startsWith("The candidate is right");
        assertThat(Golden.event(ReplayStarted.class).deploymentId()).isEqualTo(DEPLOYMENT);
        assertThat(Golden.event(ReplayProgressed.class).total()).isPositive();
    }

    @Test
    void whatAnEvaluationSaysIsRead() {
        UUID evaluation = UUID.fromString("0199c3a0-0005-7005-8005-000000000005");
        ExamplesEvaluated examples = Golden.event(ExamplesEvaluated.class);
        EvaluationCompleted completed = Golden.event(EvaluationCompleted.class);

        assertThat(Golden.event(EvaluationProgressed.class).done()).isEqualTo(12);
        assertThat(examples.evaluationId()).isEqualTo(evaluation);
        assertThat(examples.results().getFirst().passed()).isFalse();
        assertThat(completed.end()).isEqualTo(EvaluationEnd.OUT_OF_BUDGET);
        assertThat(completed.totals().examples()).isEqualTo(50);
        assertThat(completed.totals().scores()).containsEntry("correctness", 0.88);
    }

    @Test
    void whatTheMonitorSaysIsRead() {
        RegressionDetected alarm = Golden.event(RegressionDetected.class);

        assertThat(alarm.version()).isEqualTo("1.0.1");
        assertThat(alarm.evidence().explanation()).startsWith("31 %");
        assertThat(Golden.event(RolloutAssessed.class).decision()).isEqualTo(RolloutDecision.WATCHING);
        assertThat(Golden.event(MetricWindowClosed.class).count()).isPositive();
        assertThat(Golden.event(ClusterChanged.class).cluster().signature()).isNotBlank();
    }
}
