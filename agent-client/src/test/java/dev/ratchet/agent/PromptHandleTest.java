package dev.ratchet.agent;

import static dev.ratchet.agent.Samples.live;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptTemplate.MissingVariable;
import dev.ratchet.events.data.Usage;
import dev.ratchet.events.wire.EventJson;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptHandleTest {
    private final PromptStore store = new PromptStore();
    private final PromptHandle helper = new PromptHandle(store, new PromptKey("default", "helper"));

    @Test
    void renders_values_of_any_kind() {
        store.apply(live("helper", 1));

        assertThat(helper.render(Map.of("question", "why?")).text()).isEqualTo("v1: answer why?");
        assertThat(helper.render(Map.of("question", Map.of("n", 1))).text()).isEqualTo("v1: answer {\"n\":1}");
        assertThat(helper.render(EventJson.mapper().createObjectNode().put("question", "how?"))
                        .text())
                .isEqualTo("v1: answer how?");
    }

    @Test
    void each_call_sees_the_version_that_is_live_then() {
        store.apply(live("helper", 1));
        RenderedPrompt before = helper.render(Map.of("question", "why?"));

        store.apply(live("helper", 2));

        assertThat(before.version()).isEqualTo("1.1.0");
        assertThat(helper.current().prompt().version()).isEqualTo("1.2.0");
    }

    @Test
    void a_trace_names_the_version_that_was_rendered() {
        store.apply(live("helper", 1));

        TraceRecorded trace = helper.render(Map.of("question", "why?"))
                .trace()
                .session("s1")
                .output("because")
                .usage(new Usage(3, 1))
                .latency(Duration.ofMillis(12))
                .recordedAt(Samples.NOW);

        assertThat(trace.promptVersion()).isEqualTo("1.1.0");
        assertThat(trace.model()).isEqualTo("small");
        assertThat(trace.input().path("question").textValue()).isEqualTo("why?");
        assertThat(trace.latencyMs()).isEqualTo(12);
        assertThat(trace.unit()).isEqualTo("s1");
    }

    @Test
    void a_missing_variable_is_named() {
        store.apply(live("helper", 1));

        assertThatThrownBy(() -> helper.render(Map.of()))
                .isInstanceOf(MissingVariable.class)
                .hasMessageContaining("question");
    }

    @Test
    void an_unknown_prompt_is_said_to_be_so() {
        assertThat(helper.find()).isEmpty();
        assertThatThrownBy(helper::current).isInstanceOf(NoLivePrompt.class).hasMessageContaining("default/helper");
        assertThatThrownBy(() -> helper.await(Duration.ofMillis(1))).isInstanceOf(NoLivePrompt.class);
    }

    @Test
    void waiting_ends_when_the_prompt_comes() throws InterruptedException {
        Thread publisher = Thread.ofPlatform().start(() -> store.apply(live("helper", 1)));

        assertThat(helper.await(Duration.ofSeconds(10)).revision()).isEqualTo(1);
        publisher.join();
    }
}
