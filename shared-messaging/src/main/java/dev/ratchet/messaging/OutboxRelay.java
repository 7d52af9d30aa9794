package dev.ratchet.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Sends the outbox to Kafka in order. Of all replicas of a service one relays at a time, the holder of a session-level
 * advisory lock on the connection that also listens for appends; the others wait for the lock.
 *
 * <p>A crash between sending and removing repeats a batch. Its events keep their ids, so inboxes recognise the repeat.
 */
@ApplicationScoped
public class OutboxRelay implements Runnable {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x52415443_48455401L;
    private static final int BATCH = 500;
    private static final int BATCH_BYTES = 16 * 1024 * 1024;
    private static final int POLL_MILLIS = 500;
    private static final int RETRY_MILLIS = 1_000;
    /** The first events, so many that their bodies fit into memory, and always one. */
    private static final String SELECT = """
            select position, event_id, event_type, topic, record_key, source, subject, occurred_at, traceparent, body
            from (select *, sum(octet_length(body)) over (order by position) - octet_length(body) as bytes_before
                  from (select * from outbox order by position limit %d) as first_ones) as counted
            where bytes_before < %d order by position""".formatted(BATCH, BATCH_BYTES);

    private final DataSource dataSource;
    private final EventProducer producer;
    private final Counter relayed;
    private volatile boolean stopped;
    private @Nullable Thread thread;

    OutboxRelay(DataSource dataSource, EventProducer producer, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.producer = producer;
        this.relayed = Counter.builder("ratchet.outbox.relayed.events")
                .description("Events of the outbox that Kafka has acknowledged")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        if (thread != null) {
            thread.interrupt();
            thread.join(5_000);
        }
    }

    @Override
    public void run() {
        while (!stopped) {
            try (Connection connection = dataSource.getConnection()) {
                relayWithLock(connection);
            } catch (SQLException e) {
                LOG.warnf("The outbox cannot be read, trying again: %s", e.getMessage());
            } catch (ExecutionException | RuntimeException e) {
                LOG.warnf(e, "The outbox cannot be relayed, trying again");
            } catch (InterruptedException e) {
                break;
            }
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(stopped ? 0 : RETRY_MILLIS);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    private void relayWithLock(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        if (!ask(connection, "select pg_try_advisory_lock(" + LOCK + ")")) {
            return;
        }
        try {
            execute(connection, "listen " + Outbox.CHANNEL);
            relayUntilStopped(connection);
        } finally {
            release(connection);
        }
    }

    private void relayUntilStopped(Connection connection)
            throws SQLException, ExecutionException, InterruptedException {
        PGConnection notifications = connection.unwrap(PGConnection.class);
        while (!stopped) {
            List<OutboxRow> batch = read(connection);
            if (batch.isEmpty()) {
                notifications.getNotifications(POLL_MILLIS);
            } else {
                send(batch);
                remove(connection, batch);
                relayed.increment(batch.size());
            }
        }
    }

    private static List<OutboxRow> read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SELECT)) {
            List<OutboxRow> batch = new ArrayList<>();
            while (rows.next()) {
                batch.add(OutboxRow.of(rows));
            }
            return batch;
        }
    }

    private void send(List<OutboxRow> batch) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent =
                batch.stream().map(row -> producer.send(row.record())).toList();
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
    }

    private static void remove(Connection connection, List<OutboxRow> batch) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where position = any (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", batch.stream().map(OutboxRow::position).toArray()));
            delete.executeUpdate();
        }
    }

    /** A pooled connection outlives its borrower, and so would the lock. */
    private static void release(Connection connection) {
        try {
            execute(connection, "unlisten " + Outbox.CHANNEL);
            ask(connection, "select pg_advisory_unlock(" + LOCK + ")");
        } catch (SQLException e) {
            LOG.debugf("The relay's connection is gone, and its lock with it: %s", e.getMessage());
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
