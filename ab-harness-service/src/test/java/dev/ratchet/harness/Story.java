package dev.ratchet.harness;

import static org.awaitility.Awaitility.await;

import dev.ratchet.events.DeploymentEvent;
import dev.ratchet.events.DeploymentEvent.ReplayCompleted;
import dev.ratchet.events.DeploymentEvent.ReplayStarted;
import dev.ratchet.events.Event;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.TopicTap;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What is told about one deployment, and the way to tell something. */
final class Story implements AutoCloseable {
    private final UUID deploymentId;
    private final TestPublisher publisher;
    private final TopicTap tap;

    Story(UUID deploymentId) {
        this(deploymentId, EmbeddedKafka.bootstrapServers());
    }

    Story(UUID deploymentId, String bootstrapServers) {
        this.deploymentId = deploymentId;
        publisher = new TestPublisher(bootstrapServers);
        tap = new TopicTap(bootstrapServers, Topic.Names.DEPLOYMENTS);
    }

    void tell(Event event) {
        publisher.publish(event);
    }

    void tell(Envelope envelope) {
        publisher.publish(envelope);
    }

    void tellAll(List<? extends Event> events) {
        events.forEach(this::tell);
    }

    ReplayStarted started() {
        return tap.await(ReplayStarted.class, event -> event.deploymentId().equals(deploymentId));
    }

    ReplayCompleted completed() {
        return completed(deploymentId);
    }

    ReplayCompleted completed(UUID deployment) {
        return tap.await(ReplayCompleted.class, event -> event.deploymentId().equals(deployment));
    }

    List<DeploymentEvent> events() {
        return tap.events(DeploymentEvent.class).stream()
                .filter(event -> event.deploymentId().equals(deploymentId))
                .toList();
    }

    long count(Class<? extends DeploymentEvent> type) {
        return events().stream().filter(type::isInstance).count();
    }

    /** Holds that for a while there is one verdict and no more. */
    void staysCompletedOnce() {
        await().during(Duration.ofMillis(1_500)).until(() -> count(ReplayCompleted.class) == 1);
    }

    @Override
    public void close() {
        publisher.close();
        tap.close();
    }
}
