package dev.ratchet.agent;

import static dev.ratchet.agent.Samples.live;
import static dev.ratchet.agent.Samples.rollout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.LiveRollout;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.RolloutStrategy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class D2ArmsTest {
    private static final Map<String, String> WHY = Map.of("question", "why?");

    private final PromptStore store = new PromptStore();
    private final PromptHandle helper = new PromptHandle(store, new PromptKey("default", "helper"));

    /** By flagd's rule, helper + session-3 falls into bucket 1 of 100 and helper + session-0 into bucket 95. */
    @ParameterizedTest
    @EnumSource(names = {"CANARY", "AB"})
    void a_unit_is_served_its_arm_and_the_trace_tells_which(RolloutStrategy strategy) {
        store.apply(rollout("default", 1, strategy, 5));

        RenderedPrompt candidate = helper.forUnit("session-3").render(WHY);
        RenderedPrompt control = helper.forUnit("session-0").render(WHY);

        assertThat(candidate.text()).isEqualTo("v2: answer why?");
        assertThat(candidate.variant()).isEqualTo("candidate");
        assertThat(control.text()).isEqualTo("v1: answer why?");
        assertThat(control.variant()).isEqualTo("control");
        TraceRecorded trace = candidate.trace().output("because").recordedAt(Samples.NOW);
        assertThat(trace.promptVersion()).isEqualTo("1.2.0");
        assertThat(trace.variant()).isEqualTo("candidate");
        assertThat(trace.deploymentId()).isEqualTo(Samples.DEPLOYMENT);
        assertThat(trace.sessionId()).isEqualTo("session-3");
        TraceRecorded other = control.trace().output("because").recordedAt(Samples.NOW);
        assertThat(other.promptVersion()).isEqualTo("1.1.0");
        assertThat(other.variant()).isEqualTo("control");
        assertThat(other.deploymentId()).isEqualTo(Samples.BEFORE);
    }

    @Test
    void a_call_without_a_unit_is_served_the_version_for_all_as_control() {
        store.apply(rollout("default", 1, RolloutStrategy.CANARY, 100));

        RenderedPrompt rendered = helper.render(WHY);

        assertThat(rendered.text()).isEqualTo("v1: answer why?");
        assertThat(rendered.variant()).isEqualTo("control");
        assertThat(rendered.deploymentId()).isEqualTo(Samples.BEFORE);
        assertThat(rendered.trace().output("because").recordedAt(Samples.NOW).sessionId())
                .isNull();
        assertThat(helper.forUnit(" ").render(WHY).text()).isEqualTo(rendered.text());
    }

    @Test
    void a_unit_keeps_its_candidate_while_the_share_grows_and_loses_it_with_the_rollback() {
        List<UnitPrompt> units = IntStream.range(0, 500)
                .mapToObj(i -> helper.forUnit("session-" + i))
                .toList();
        Set<UnitPrompt> before = new HashSet<>();
        int revision = 1;
        for (int weight : new int[] {1, 5, 25, 50, 100}) {
            store.apply(rollout("default", revision++, RolloutStrategy.CANARY, weight));

            Set<UnitPrompt> now = new HashSet<>(units);
            now.removeIf(unit -> !Arm.CANDIDATE.equals(unit.render(WHY).variant()));

            assertThat(now).containsAll(before);
            before = now;
        }
        assertThat(before).hasSize(500);

        store.apply(live("helper", revision));

        assertThat(units).allSatisfy(unit -> {
            assertThat(unit.render(WHY).version()).isEqualTo("1.6.0");
            assertThat(unit.render(WHY).variant()).isNull();
        });
    }

    /** The holdback is the end of the scale: bucket 95 and above. */
    @Test
    void beside_a_holdback_whoever_names_no_unit_has_the_version_that_was_shipped() {
        LiveRollout holdback = new LiveRollout(
                Samples.DEPLOYMENT,
                3,
                RolloutStrategy.IMMEDIATE,
                List.of(
                        new Arm(Arm.CANDIDATE, 95, Samples.version(2), Samples.DEPLOYMENT),
                        new Arm(Arm.HOLDBACK, 5, Samples.version(1), Samples.BEFORE)));
        store.apply(
                new LivePrompt("default", "helper", 7, Samples.version(2), Samples.DEPLOYMENT, Samples.NOW, holdback));

        assertThat(helper.render(WHY).variant()).isEqualTo("candidate");
        assertThat(helper.render(WHY).version()).isEqualTo("1.2.0");
        assertThat(IntStream.range(0, 2_000)
                        .mapToObj(i -> helper.forUnit("session-" + i).render(WHY)))
                .filteredOn(rendered -> "holdback".equals(rendered.variant()))
                .hasSizeBetween(60, 140)
                .allMatch(rendered -> rendered.version().equals("1.1.0"));
    }

    @Test
    void in_a_shadow_rollout_everybody_is_served_the_version_for_all() {
        store.apply(rollout("default", 1, RolloutStrategy.SHADOW, 100));

        RenderedPrompt rendered = helper.forUnit("session-4").render(WHY);

        assertThat(rendered.text()).isEqualTo("v1: answer why?");
        assertThat(rendered.variant()).isEqualTo("control");
        assertThat(rendered.deploymentId()).isEqualTo(Samples.BEFORE);
    }

    @Test
    void another_session_than_the_unit_may_be_told() {
        store.apply(live("helper", 1));

        TraceRecorded trace = helper.forUnit("user-1")
                .render(WHY)
                .trace()
                .session("chat-9")
                .output("because")
                .recordedAt(Samples.NOW);

        assertThat(trace.sessionId()).isEqualTo("chat-9");
        assertThat(trace.variant()).isNull();
    }
}
