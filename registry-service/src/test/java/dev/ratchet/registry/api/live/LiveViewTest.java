package dev.ratchet.registry.api.live;

import static dev.ratchet.registry.LiveRollouts.ROLLED_OUT;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.registry.LiveRollouts;
import dev.ratchet.registry.api.live.RolloutView.ArmView;
import org.junit.jupiter.api.Test;

class LiveViewTest {

    @Test
    void withoutARolloutThereIsNothingToSayOfOne() {
        LiveView view = LiveView.of(LiveRollouts.same(), "session-1");

        assertThat(view.version()).isEqualTo("1.0.0");
        assertThat(view.variant()).isNull();
        assertThat(view.rollout()).isNull();
        assertThat(view.shadow()).isNull();
        assertThat(view).isEqualTo(LiveView.of(LiveRollouts.same()));
    }

    @Test
    void aUnitSeesItsArmAndTheSharesOfAll() {
        LiveView view = LiveView.of(LiveRollouts.split(RolloutStrategy.CANARY, 100), "session-1");

        assertThat(view.version()).isEqualTo("1.1.0");
        assertThat(view.templateText()).isEqualTo("Better: {message}");
        assertThat(view.variant()).isEqualTo("candidate");
        assertThat(view.deploymentId()).isEqualTo(ROLLED_OUT);
        RolloutView rollout = requireNonNull(view.rollout());
        assertThat(rollout.strategy()).isEqualTo("canary");
        assertThat(rollout.arms()).extracting(ArmView::weight).containsExactly(100, 0);
    }

    @Test
    void aUnitWhoseCallIsRepeatedIsServedTheLiveVersionAndToldTheCandidate() {
        LivePrompt live = LiveRollouts.split(RolloutStrategy.SHADOW, 100);

        LiveView view = LiveView.of(live, "session-1");

        assertThat(view.version()).isEqualTo("1.0.0");
        assertThat(view.variant()).isNull();
        assertThat(requireNonNull(view.shadow()).version()).isEqualTo("1.1.0");
        assertThat(LiveView.of(live).shadow()).isNull();
    }
}
