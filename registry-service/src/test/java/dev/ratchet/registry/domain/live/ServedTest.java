package dev.ratchet.registry.domain.live;

import static dev.ratchet.registry.LiveRollouts.BEFORE;
import static dev.ratchet.registry.LiveRollouts.ROLLED_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.registry.LiveRollouts;
import dev.ratchet.registry.domain.live.Served.Basis;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** D2, D4: who is served what. */
class ServedTest {
    private static final LivePrompt SHADOW = LiveRollouts.split(RolloutStrategy.SHADOW, 20);

    @Test
    void withoutArmsAllAreServedTheSame() {
        Served served = Served.to("session-1", LiveRollouts.same());

        assertThat(served.prompt().version()).isEqualTo("1.0.0");
        assertThat(served.variant()).isNull();
        assertThat(served.deploymentId()).isEqualTo(BEFORE);
        assertThat(served.basis()).isEqualTo(Basis.SAME_FOR_ALL);
        assertThat(Served.to(null, LiveRollouts.same())).isEqualTo(served);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SHADOW")
    void aUnitIsServedItsArm(RolloutStrategy strategy) {
        Served candidate = Served.to("anybody", LiveRollouts.split(strategy, 100));
        Served control = Served.to("anybody", LiveRollouts.split(strategy, 0));

        assertThat(candidate.prompt().templateText()).isEqualTo("Better: {message}");
        assertThat(candidate.variant()).isEqualTo(Arm.CANDIDATE);
        assertThat(candidate.deploymentId()).isEqualTo(ROLLED_OUT);
        assertThat(control.prompt().templateText()).isEqualTo("Sort {message}");
        assertThat(control.variant()).isEqualTo(Arm.CONTROL);
        assertThat(control.deploymentId()).isEqualTo(BEFORE);
        assertThat(control.basis()).isEqualTo(Basis.ARM_OF_UNIT);
    }

    @Test
    void aUnitKeepsItsCandidateWhenTheShareGrows() {
        LivePrompt at5 = LiveRollouts.split(RolloutStrategy.CANARY, 5);
        LivePrompt at25 = LiveRollouts.split(RolloutStrategy.CANARY, 25);

        assertThat(IntStream.range(0, 2_000)
                        .mapToObj(number -> "session-" + number)
                        .filter(unit ->
                                Arm.CANDIDATE.equals(Served.to(unit, at5).variant())))
                .hasSizeBetween(60, 140)
                .allMatch(unit -> Arm.CANDIDATE.equals(Served.to(unit, at25).variant()));
    }

    @Test
    void whoNamesNoUnitIsServedWhatIsForThoseWhoKnowNoArms() {
        Served served = Served.to(null, LiveRollouts.split(RolloutStrategy.CANARY, 100));

        assertThat(served.prompt().version()).isEqualTo("1.0.0");
        assertThat(served.variant()).isNull();
        assertThat(served.basis()).isEqualTo(Basis.NO_UNIT);
    }

    @Test
    void aShadowIsServedToNobodyAndRepeatsTheCallsOfItsShare() {
        assertThat(IntStream.range(0, 1_000).mapToObj(number -> Served.to("session-" + number, SHADOW)))
                .allMatch(served -> served.prompt().version().equals("1.0.0") && served.variant() == null);
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(number -> SHADOW.shadowFor("session-" + number))
                        .flatMap(arm -> arm.stream()))
                .hasSizeBetween(150, 250)
                .allMatch(arm -> arm.prompt().version().equals("1.1.0"));
    }

    @Test
    void nothingIsRepeatedWithoutAUnitOrAShadow() {
        assertThat(SHADOW.shadowFor(null)).isEmpty();
        assertThat(LiveRollouts.same().shadowFor("session-1")).isEmpty();
        assertThat(LiveRollouts.split(RolloutStrategy.AB, 100).shadowFor("session-1"))
                .isEmpty();
    }
}
