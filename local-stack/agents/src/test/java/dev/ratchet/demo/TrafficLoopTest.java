package dev.ratchet.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.agent.PromptHandle;
import dev.ratchet.agent.RenderedPrompt;
import dev.ratchet.agent.Shadows;
import dev.ratchet.agent.TraceDraft;
import dev.ratchet.demo.TrafficLoop.Line;
import dev.ratchet.demo.chat.HttpChatModel;
import dev.ratchet.demo.traffic.Message;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.LiveRollout;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.data.TraceError;
import dev.ratchet.events.data.Usage;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TrafficLoopTest {
    private static final UUID BEFORE = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final UUID DEPLOYMENT = UUID.fromString("01890000-0000-7000-8000-000000000002");

    private final FakeServer model = new FakeServer(FakeServer.saying("delivery_status"));
    private final List<TraceRecorded> traces = new CopyOnWriteArrayList<>();
    private final Backoff backoff = new Backoff();
    private final Shadows shadows = Shadows.open(this::record, 2, 10);
    private final AgentDefinition definition = AgentDefinition.supportIntent();
    private final DemoAgent agent = new DemoAgent(
            definition,
            new HttpChatModel(HttpClient.newHttpClient(), model.url("/v1"), null, null, Duration.ofSeconds(2)),
            this::record,
            shadows,
            backoff);
    private final TrafficLoop loop = new TrafficLoop(
            List.of(
                    new Line(definition.customers().apply(1), agent, message -> Optional.empty()),
                    new Line(definition.customers().apply(1), agent, message -> {
                        throw new IllegalStateException("no such variable");
                    }),
                    new Line(definition.customers().apply(1), agent, TrafficLoopTest::rendered)),
            300,
            () -> false,
            backoff);
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(loop);

    @BeforeEach
    void start() {
        thread.start();
    }

    @AfterEach
    void stop() {
        loop.stop();
        shadows.close();
        model.close();
    }

    private void record(TraceDraft draft) {
        traces.add(draft.recordedAt(Instant.now()));
    }

    @Test
    void a_trace_says_what_happened() {
        TraceRecorded trace = awaitTrace();

        assertThat(trace.promptName()).isEqualTo("support-intent");
        assertThat(trace.promptVersion()).isEqualTo("2.0.0");
        assertThat(trace.deploymentId()).isEqualTo(BEFORE);
        assertThat(trace.variant()).isEqualTo("control");
        assertThat(trace.output()).isEqualTo("delivery_status");
        assertThat(trace.outcome()).isEqualTo(Outcome.OK);
        assertThat(trace.model()).isEqualTo("fake");
        assertThat(trace.usage()).isEqualTo(new Usage(100, 5));
        assertThat(trace.costUsd()).isBetween(0.00001, 0.0001);
        assertThat(trace.latencyMs()).isNotNull();
        assertThat(trace.sessionId()).startsWith("s-");
        assertThat(trace.expectedOutput()).isIn(labels());
        assertThat(trace.input().path("message").textValue()).isNotBlank();
        assertThat(trace.recordedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void a_shadow_rollout_repeats_the_call_with_the_candidate_and_tells_as_much_of_it() {
        await().until(() -> traces.stream().anyMatch(trace -> trace.shadowOf() != null));

        TraceRecorded shadow = traces.stream()
                .filter(trace -> trace.shadowOf() != null)
                .findFirst()
                .orElseThrow();
        TraceRecorded own = served().stream()
                .filter(trace -> trace.traceId().equals(shadow.shadowOf()))
                .findFirst()
                .orElseThrow();
        assertThat(shadow.promptVersion()).isEqualTo("3.0.0");
        assertThat(shadow.deploymentId()).isEqualTo(DEPLOYMENT);
        assertThat(shadow.sessionId()).isEqualTo(own.sessionId());
        assertThat(shadow.expectedOutput()).isEqualTo(own.expectedOutput());
        assertThat(shadow.input()).isEqualTo(own.input());
        assertThat(shadow.usage()).isEqualTo(new Usage(100, 5));
        assertThat(shadow.outcome()).isEqualTo(Outcome.OK);
        assertThat(model.requests()).anyMatch(request -> request.body().contains("Shadow: "));
    }

    @Test
    void an_answer_that_the_shop_cannot_use_is_a_failed_outcome() {
        model.answerWith(FakeServer.saying("I think it is about delivery_status."));

        await().until(() -> traces.stream().anyMatch(trace -> trace.outcome() == Outcome.FAILED));

        assertThat(traces.getLast().error()).isNull();
    }

    @Test
    void a_model_that_fails_makes_error_traces_and_the_loop_goes_on_when_it_is_back() {
        model.answerWith(FakeServer.status(500, "oops"));
        awaitError("http_500");
        model.answerWith(FakeServer.status(200, "garbage"));
        awaitError("unreadable_answer");
        model.answerWith(FakeServer.half());
        awaitError("unreachable");

        model.answerWith(FakeServer.saying("refund_status"));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> traces.stream().anyMatch(trace -> "refund_status".equals(trace.output())));
        assertThat(thread.isAlive()).isTrue();
    }

    @Test
    void failing_calls_come_at_longer_and_longer_intervals() {
        model.answerWith(FakeServer.status(500, "oops"));

        await().atMost(Duration.ofSeconds(20)).until(() -> backoff.left().toMillis() > 600);

        assertThat(model.requests()).hasSizeLessThan(200);
    }

    private TraceRecorded awaitTrace() {
        await().until(() -> !served().isEmpty());
        return served().getFirst();
    }

    private List<TraceRecorded> served() {
        return traces.stream().filter(trace -> trace.shadowOf() == null).toList();
    }

    private void awaitError(String type) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> traces.stream()
                        .map(TraceRecorded::error)
                        .filter(Objects::nonNull)
                        .map(TraceError::type)
                        .anyMatch(type::equals));
    }

    private List<String> labels() {
        return definition
                .outputSchema()
                .path("enum")
                .valueStream()
                .map(label -> label.textValue())
                .toList();
    }

    /** Version 2 is live, and every session's calls are repeated with version 3. */
    private static Optional<RenderedPrompt> rendered(Message message) {
        LiveRollout rollout = new LiveRollout(
                DEPLOYMENT,
                1,
                RolloutStrategy.SHADOW,
                List.of(new Arm(Arm.CANDIDATE, 100, version("3.0.0", "Shadow: {message}"), DEPLOYMENT)));
        LivePrompt live = new LivePrompt(
                "default", "support-intent", 2, version("2.0.0", "{message}"), BEFORE, Instant.EPOCH, rollout);
        return Optional.of(
                PromptHandle.fixed(live).forUnit(message.sessionId()).render(Map.of("message", message.text())));
    }

    private static PromptSpec version(String version, String template) {
        return new PromptSpec(version, template, null, null, new ModelSettings("small", 0.0, null), null, Grading.NONE);
    }
}
