package dev.ratchet.monitor.config;

import dev.ratchet.monitor.messaging.MonitorTopology;
import dev.ratchet.monitor.messaging.SpanTopics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/**
 * Creates the topics of the dead letters where they do not exist, which take any record that the others take, and more; then those
 * of the collector, which may come later than we do. The topology waits for them.
 */
@ApplicationScoped
public class DeadLetterTopics {
    private static final Logger LOG = Logger.getLogger(DeadLetterTopics.class);
    private static final Map<String, String> SETTINGS = Map.of(
            TopicConfig.RETENTION_MS_CONFIG,
            Long.toString(Duration.ofDays(30).toMillis()),
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            Integer.toString(MonitorTopology.MAX_REQUEST_BYTES));

    private final Map<String, Object> kafka;
    private final MonitorConfig config;
    private volatile boolean stopped;

    DeadLetterTopics(@Identifier("default-kafka-broker") Map<String, Object> kafka, MonitorConfig config) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.keySet().retainAll(AdminClientConfig.configNames());
        this.config = config;
    }

    /** In the background, as Kafka may be away at this time. */
    void start(@Observes StartupEvent started) {
        Thread.ofVirtual().name("dead-letter-topics").start(this::createAll);
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    private void createAll() {
        try (Admin admin = Admin.create(kafka)) {
            SpanTopics spans = config.otlp().topics();
            for (String topic : Stream.of(MonitorTopology.DEAD_LETTERS, spans.deadLetters(), spans.names())
                    .flatMap(List::stream)
                    .toList()) {
                while (!stopped && !create(admin, topic)) {
                    LOG.infof("Topic %s will be created once Kafka answers", topic);
                }
            }
        }
    }

    /** An attempt ends by itself: the client waits for the broker as long as its {@code default.api.timeout.ms}. */
    private boolean create(Admin admin, String name) {
        short replicas = config.deadLetters().replicationFactor();
        NewTopic topic = new NewTopic(name, Optional.empty(), replicas > 0 ? Optional.of(replicas) : Optional.empty())
                .configs(SETTINGS);
        try {
            admin.createTopics(List.of(topic)).all().get();
            return true;
        } catch (ExecutionException e) {
            return e.getCause() instanceof TopicExistsException || refused(name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Somebody else has to create it; until then the topology waits and says so. */
    private static boolean refused(String topic, ExecutionException e) {
        LOG.warnf("Topic %s could not be created: %s", topic, e.getCause());
        return !(e.getCause() instanceof RetriableException);
    }
}
