package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.get;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.messaging.Inbox;
import dev.ratchet.registry.application.deployments.ReplayFacts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a crash leaves behind. */
@QuarkusTest
class CrashIT {
    private static final String RELAYS =
            "select pid from pg_locks where locktype = 'advisory' and granted and database ="
                    + " (select oid from pg_database where datname = current_database()) and pid <> pg_backend_pid()";
    private static final long RELAY_LOCK = 0x52415443_48455401L;

    @Inject
    Inbox inbox;

    @Inject
    ReplayFacts replays;

    @Inject
    DataSource dataSource;

    private final RegistryClient registry = new RegistryClient();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void aCrashAfterTheEffectLeavesNothingAndTheNextDeliveryDoesItOnce() {
        UUID id = registry.propose(newPrompt(), "Better: {message}");
        Envelope fact = Envelope.of("test", Facts.TIME, Facts.started(id));
        AtomicInteger deliveries = new AtomicInteger();

        inbox.once("ratchet-registry", record(fact), envelope -> {
            replays.started(Facts.started(id), envelope.id());
            if (deliveries.incrementAndGet() == 1) {
                throw new IllegalStateException("died after the effect, before the commit");
            }
        });
        registry.facts.publish(fact); // and again, through Kafka

        assertThat(deliveries).hasValue(2);
        get(id).then().body("status", equalTo("ab_running")).body("seq", equalTo(2));
        registry.facts.publish(Facts.completed(id, "1.1.0", ReplayOutcome.PASSED));
        assertThat(registry.story(id, 3))
                .extracting(DeploymentTransitioned::seq)
                .containsExactly(1, 2, 3);
    }

    @Test
    void whatWasDecidedWhileTheRelayIsAwayIsToldWhenItIsBack() throws SQLException {
        UUID id = registry.replayed(newPrompt(), "Better: {message}", ReplayOutcome.PASSED);
        registry.story(id, 3);
        try (Connection holder = dataSource.getConnection();
                Statement statement = holder.createStatement()) {
            takeTheRelaysPlace(statement);

            post("/deployments/" + id + "/approve", "{}").then().statusCode(200);

            assertThat(count(statement, "select count(*) from outbox where record_key = '" + id + "'"))
                    .isEqualTo(1);
            assertThat(registry.story(id, 3)).hasSize(3);
            statement.execute("select pg_advisory_unlock(" + RELAY_LOCK + ")");
        }
        assertThat(registry.story(id, 4))
                .extracting(DeploymentTransitioned::seq)
                .containsExactly(1, 2, 3, 4);
    }

    /** Kills the relay's connection until the lock that it relays under is ours. */
    private static void takeTheRelaysPlace(Statement statement) {
        await().until(() -> {
            count(statement, "select count(pg_terminate_backend(pid)) from (" + RELAYS + ") relays");
            return count(
                            statement,
                            "select count(*) from (select pg_try_advisory_lock(" + RELAY_LOCK
                                    + ") as got) attempt where got")
                    == 1;
        });
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(Envelope envelope) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                Topic.Names.DEPLOYMENTS,
                0,
                1,
                envelope.event().key().getBytes(StandardCharsets.UTF_8),
                envelope.body());
        envelope.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
