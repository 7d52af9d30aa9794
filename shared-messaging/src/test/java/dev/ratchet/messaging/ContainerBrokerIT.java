package dev.ratchet.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedDatabase;
import dev.ratchet.testing.TopicTap;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/** The relay against the broker image that compose and Kubernetes run. Skipped where there is no Docker. */
class ContainerBrokerIT {
    private static final String IMAGE = "apache/kafka:4.1.1";

    @BeforeAll
    static void needsDocker() {
        assumeThat(DockerClientFactory.instance().isDockerAvailable())
                .as("skipped: no Docker engine answers here")
                .isTrue();
    }

    @Test
    void theOutboxReachesABrokerInAContainer() throws Exception {
        try (KafkaContainer kafka = new KafkaContainer(IMAGE)) {
            kafka.start();
            createTopic(kafka.getBootstrapServers());
            PGSimpleDataSource dataSource = database();
            EventProducer producer = new EventProducer(kafka.getBootstrapServers());
            OutboxRelay relay = new OutboxRelay(dataSource, producer, new SimpleMeterRegistry());
            relay.start(new StartupEvent());
            TraceFeedback feedback =
                    new TraceFeedback("t-1", "default", "p", Outcome.OK, null, null, "from the outbox", null, null);

            new Outbox(dataSource).append(Envelope.of("test", Instant.now(), feedback));

            try (TopicTap tap = new TopicTap(kafka.getBootstrapServers(), Topic.Names.TRACES)) {
                assertThat(tap.await(TraceFeedback.class, event -> true)).isEqualTo(feedback);
            }
            relay.stop(new ShutdownEvent());
            producer.close();
        }
    }

    private static void createTopic(String bootstrapServers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            NewTopic topic = new NewTopic(Topic.Names.TRACES, 1, (short) 1).configs(Topic.TRACES.settings());
            admin.createTopics(List.of(topic)).all().get();
        }
    }

    private static PGSimpleDataSource database() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(EmbeddedDatabase.jdbcUrl("container_broker"));
        dataSource.setUser(EmbeddedDatabase.USER);
        dataSource.setPassword(EmbeddedDatabase.PASSWORD);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("db/messaging")
                .load()
                .migrate();
        return dataSource;
    }
}
