package dev.ratchet.monitor.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.DeploymentEvent.ReplayCompleted;
import dev.ratchet.events.Event;
import dev.ratchet.events.Golden;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {
    @TempDir
    Path state;

    @ParameterizedTest
    @ValueSource(
            classes = {
                TraceRecorded.class,
                TraceFeedback.class,
                DeploymentTransitioned.class,
                ReplayCompleted.class,
                LivePrompt.class
            })
    void theGoldenEventsAreRead(Class<? extends Event> type) {
        try (DrivenTopology topology = new DrivenTopology(state)) {
            topology.publish(Golden.envelope(type));

            assertThat(topology.deadLetters()).isEmpty();
            assertThat(topology.count("unreadable") + topology.count("unknown") + topology.count("broken"))
                    .isZero();
        }
    }
}
