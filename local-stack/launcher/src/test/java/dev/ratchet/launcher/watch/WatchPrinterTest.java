package dev.ratchet.launcher.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.DeploymentEvent.ReplayProgressed;
import dev.ratchet.events.Event;
import dev.ratchet.events.MetricEvent.MetricWindowClosed;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.ReplayPhase;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.events.wire.Received;
import dev.ratchet.events.wire.Topic;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WatchPrinterTest {
    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");
    private static final UUID DEPLOYMENT = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private final List<String> lines = new ArrayList<>();

    @Test
    void aTransitionTellsFromToAndByWhom() {
        show(printer(Optional.empty(), false), transition("owner", "looks \u001B[31mgood\n"));

        assertThat(lines)
                .containsExactly("05:06:07 deployments  DeploymentTransitioned default/router           01900000"
                        + " #4 ab_passed → shipped by owner: looks good");
    }

    @Test
    void coloursAreUsedOnlyWhereTheyAreWelcome() {
        WatchOptions options = options(Optional.empty(), false);
        WatchPrinter colourful = new WatchPrinter(options, new LineFormat(true, ZoneOffset.UTC), lines::add);

        show(colourful, transition("owner", "fine"));

        assertThat(lines.getFirst()).startsWith("\u001B[32m").endsWith("\u001B[0m");
    }

    @Test
    void progressAndWindowsTellTheirNumbers() {
        WatchPrinter printer = printer(Optional.empty(), false);

        show(printer, new ReplayProgressed(DEPLOYMENT, DEPLOYMENT, ReplayPhase.RACING, 12, 40, AT));
        show(
                printer,
                new MetricWindowClosed(
                        DEPLOYMENT, "default", "router", "v2", null, AT, AT, 40, 10, 0.25, null, null, null, null, 0));

        assertThat(lines.get(0)).endsWith("racing 12 of 40");
        assertThat(lines.get(1)).endsWith("10 of 40 failed (25 %), version v2");
    }

    @Test
    void tracesAreCountedAndToldOnceATick() {
        WatchPrinter printer = printer(Optional.empty(), false);

        show(printer, trace("t1", Outcome.OK));
        show(printer, trace("t2", Outcome.FAILED));
        show(printer, trace("t3", null));
        assertThat(lines).isEmpty();
        printer.tick(AT);
        printer.tick(AT);

        assertThat(lines)
                .containsExactly(
                        "05:06:07 traces       TraceRecorded          default/router                    3 traces, 1"
                                + " told as failed");
    }

    @Test
    void aDeploymentIsPickedByTheBeginningOfItsId() {
        WatchPrinter printer = printer(Optional.of("019F"), false);

        show(printer, transition("owner", "fine"));
        show(printer, trace("t1", Outcome.OK));
        printer.tick(AT);

        assertThat(lines).isEmpty();
    }

    @Test
    void jsonLinesHoldTheWholeEventAndNoControlCharacters() throws IOException {
        show(printer(Optional.of("0190"), true), transition("owner", "\u001B[2J"));

        JsonNode line = EventJson.mapper().readTree(lines.getFirst());
        assertThat(line.path("topic").asText()).isEqualTo("ratchet.deployments.v1");
        assertThat(line.at("/data/to").asText()).isEqualTo("shipped");
        assertThat(lines.getFirst()).doesNotContain("\u001B");
    }

    @Test
    void whatCannotBeReadIsToldWithItsReason() {
        printer(Optional.empty(), false)
                .show("ratchet.traces.v1", AT, new Received.Unreadable("the record has no key"));

        assertThat(lines).singleElement().asString().contains("traces", "unreadable", "the record has no key");
    }

    private WatchPrinter printer(Optional<String> deployment, boolean json) {
        return new WatchPrinter(options(deployment, json), new LineFormat(false, ZoneOffset.UTC), lines::add);
    }

    private static WatchOptions options(Optional<String> deployment, boolean json) {
        return new WatchOptions(List.of(Topic.values()), deployment, false, json, false);
    }

    private static void show(WatchPrinter printer, Event event) {
        printer.show(Topic.of(event).topicName(), AT, new Received.Known(Envelope.of("test", AT, event)));
    }

    private static TraceRecorded trace(String id, @org.jspecify.annotations.Nullable Outcome outcome) {
        return new TraceRecorded(
                id,
                null,
                "default",
                "router",
                "v1",
                null,
                null,
                EventJson.mapper().createObjectNode(),
                "answer",
                null,
                outcome,
                null,
                null,
                null,
                null,
                null,
                null,
                AT,
                null);
    }

    private static DeploymentTransitioned transition(String actor, String reason) {
        PromptSpec prompt = new PromptSpec(
                "v1",
                "Answer {question}",
                null,
                null,
                dev.ratchet.events.data.ModelSettings.DEFAULT,
                null,
                Grading.NONE);
        return new DeploymentTransitioned(
                DEPLOYMENT,
                "default",
                "router",
                4,
                DeploymentState.AB_PASSED,
                DeploymentState.SHIPPED,
                actor,
                reason,
                false,
                AT,
                prompt,
                List.of(prompt),
                "v2",
                "v2",
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }
}
