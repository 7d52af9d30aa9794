package dev.ratchet.registry.api.ofrep;

import static dev.ratchet.registry.LiveRollouts.BEFORE;
import static dev.ratchet.registry.LiveRollouts.ROLLED_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.registry.LiveRollouts;
import dev.ratchet.registry.api.ofrep.EvaluationView.Reason;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** D4: what a flag evaluates to. */
class EvaluationTest {
    private static final EvaluationContext UNIT = new EvaluationContext("session-1", false);
    private static final EvaluationContext NOBODY = new EvaluationContext(null, false);

    @Test
    void theValueForAllIsStatic() {
        EvaluationView view = EvaluationView.of(LiveRollouts.same(), UNIT);

        assertThat(view.key()).isEqualTo("support-intent");
        assertThat(view.value().textValue()).isEqualTo("Sort {message}");
        assertThat(view.variant()).isEqualTo("live");
        assertThat(view.reason()).isEqualTo(Reason.STATIC);
        assertThat(view.metadata())
                .isEqualTo(Map.of(
                        "version",
                        "1.0.0",
                        "revision",
                        7L,
                        "deployment_id",
                        BEFORE.toString(),
                        "model",
                        "ratchet-local-1"));
        assertThat(EvaluationView.of(LiveRollouts.same(), NOBODY)).isEqualTo(view);
    }

    @Test
    void theValueOfAnArmIsSplit() {
        EvaluationView view = EvaluationView.of(LiveRollouts.split(RolloutStrategy.CANARY, 100), UNIT);

        assertThat(view.value().textValue()).isEqualTo("Better: {message}");
        assertThat(view.variant()).isEqualTo("candidate");
        assertThat(view.reason()).isEqualTo(Reason.SPLIT);
        assertThat(view.metadata()).containsEntry("version", "1.1.0");
        assertThat(view.metadata()).containsEntry("deployment_id", ROLLED_OUT.toString());
    }

    @Test
    void whoHasNoTargetingKeyGetsTheDefaultAndNotAnError() {
        EvaluationView view = EvaluationView.of(LiveRollouts.split(RolloutStrategy.CANARY, 100), NOBODY);

        assertThat(view.value().textValue()).isEqualTo("Sort {message}");
        assertThat(view.variant()).isEqualTo("live");
        assertThat(view.reason()).isEqualTo(Reason.DEFAULT);
    }

    @Test
    void aShadowChangesNoValue() {
        EvaluationView view = EvaluationView.of(LiveRollouts.split(RolloutStrategy.SHADOW, 100), UNIT);

        assertThat(view.value().textValue()).isEqualTo("Sort {message}");
        assertThat(view.reason()).isEqualTo(Reason.STATIC);
    }

    @Test
    void anObjectHoldsAllThatIsNeededToRunIt() {
        EvaluationView view = EvaluationView.of(LiveRollouts.same(), new EvaluationContext(null, true));

        assertThat(view.value())
                .hasToString(
                        "{\"version\":\"1.0.0\",\"template\":\"Sort {message}\",\"model\":\"ratchet-local-1\",\"temperature\":0.0}");
    }
}
