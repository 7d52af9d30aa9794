package dev.ratchet.agent;

import static dev.ratchet.agent.Samples.live;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TopicTap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class D5TraceDraftsIT {
    private static final Map<String, String> WHY = Map.of("question", "why?");

    private final AgentConfig config = AgentConfig.of(EmbeddedKafka.bootstrapServers());
    private final PromptHandle helper = PromptHandle.fixed(live("helper", 1));

    @Test
    void the_context_of_the_request_goes_into_the_records_header() {
        String context = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        TraceDraft with = helper.render(WHY).trace().output("yes").traceparent(context);
        TraceDraft nonsense = helper.render(WHY).trace().output("no").traceparent("nonsense");

        try (TopicTap tap = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.TRACES);
                Traces traces = Traces.open(config)) {
            assertThat(traces.publish(with)).isTrue();
            assertThat(traces.publish(nonsense)).isTrue();

            await().atMost(Duration.ofSeconds(30)).until(() -> of(tap, with).size() == 1);
            await().atMost(Duration.ofSeconds(30)).until(() -> of(tap, nonsense).size() == 1);
            assertThat(of(tap, with)).extracting(Envelope::traceparent).containsExactly(context);
            assertThat(of(tap, nonsense)).extracting(Envelope::traceparent).containsOnlyNulls();
        }
    }

    @Test
    void a_draft_that_makes_no_trace_is_counted_and_breaks_nothing() {
        Traces traces = Traces.open(config);
        try (traces) {
            assertThat(traces.publish(helper.render(WHY).trace())).isFalse();
            assertThat(traces.publish(helper.render(WHY).trace().output("42").score(Double.NaN)))
                    .isFalse();
            assertThat(traces.publish(
                            helper.forUnit("s".repeat(201)).render(WHY).trace().output("42")))
                    .isFalse();
        }

        assertThat(traces.counts()).isEqualTo(new TraceCounts(0, 0, 3, 0));
    }

    private static List<Envelope> of(TopicTap tap, TraceDraft draft) {
        return tap.envelopes().stream()
                .filter(envelope -> envelope.subject().equals(draft.traceId()))
                .toList();
    }
}
