package dev.ratchet.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.DeploymentEvent;
import dev.ratchet.events.DeploymentEvent.ReplayCompleted;
import dev.ratchet.events.DeploymentEvent.ReplayProgressed;
import dev.ratchet.events.DeploymentEvent.ReplayStarted;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.events.data.Split;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.FakeProvider;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A3: pulls the plug in the middle of a replay; there is one verdict, and what was answered is not asked again. */
class A3ReplayCrashIT {
    private static final int TRACES = 60;
    private static final int CONCURRENCY = 4;
    private static final String BROKER = EmbeddedKafka.separate();

    private final Scenario scenario = new Scenario();
    private final Story story = new Story(scenario.deploymentId(), BROKER);
    private final FakeProvider provider = new FakeProvider();
    private final Map<String, String> settings = new HashMap<>(Map.of(
            "RATCHET_REPLAY_CONCURRENCY", Integer.toString(CONCURRENCY),
            "RATCHET_REPLAY_LEASE", "2s",
            "RATCHET_REPLAY_MIN_TEST_TRACES", Integer.toString(TRACES),
            "RATCHET_REPLAY_MAX_EXTENSION", "1s",
            "RATCHET_REPLAY_LOOK_AGAIN", "200ms",
            "RATCHET_REPLAY_PROGRESS_INTERVAL", "1ms"));

    @BeforeEach
    void startTheModel() {
        settings.putAll(provider.start());
        FakeProvider.reset();
        FakeProvider.OTHERWISE.set(FakeProvider.takes(100, FakeProvider.says("refund")));
    }

    @AfterEach
    void stopEverything() {
        provider.stop();
        story.close();
    }

    @Test
    void aProcessThatIsKilledIsReplacedAndThereIsOneVerdict() {
        story.tellAll(scenario.traces(Split.TEST, TRACES));
        story.tell(scenario.proposed("[perfect]"));

        killAfterPairs(TRACES / 4);
        assertThat(facts(ReplayCompleted.class)).isEmpty();
        try (HarnessProcess second = harness()) {
            story.completed();
            story.staysCompletedOnce();
            assertThat(second.isAlive()).isTrue();
        }

        ReplayReport report = facts(ReplayCompleted.class).getFirst().report();
        assertThat(report.outcome()).isEqualTo(ReplayOutcome.INCONCLUSIVE);
        assertThat(report.ties()).isEqualTo(report.pairs()).isGreaterThanOrEqualTo(TRACES / 4);
        assertThat(report.callsSpent() + report.callsSaved()).isEqualTo(2 * TRACES);
        assertThat(facts(ReplayStarted.class)).hasSize(1);
        Set<JsonNode> questions = new HashSet<>(FakeProvider.ASKED);
        assertThat(questions).hasSizeLessThanOrEqualTo(2 * TRACES);
        assertThat(FakeProvider.ASKED.size() - questions.size())
                .as("asked again, as the answers were on their way")
                .isLessThanOrEqualTo(CONCURRENCY);
    }

    private void killAfterPairs(int pairs) {
        try (HarnessProcess first = harness()) {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> facts(ReplayProgressed.class).stream().anyMatch(told -> told.done() >= pairs));
            assertThat(first.isAlive()).isTrue();
        }
    }

    private HarnessProcess harness() {
        return new HarnessProcess(BROKER, "ab_harness_replay_crash", settings);
    }

    /** A repeat of the same fact counts as one, as it does for every consumer. */
    private <E extends DeploymentEvent> List<E> facts(Class<E> type) {
        return story.events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .distinct()
                .toList();
    }
}
