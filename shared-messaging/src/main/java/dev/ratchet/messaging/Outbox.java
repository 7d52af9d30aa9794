package dev.ratchet.messaging;

import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;

/**
 * Where a use case puts the events of its decision: in the transaction of the decision, so that both happen or neither.
 *
 * <p>Events of one aggregate keep their order because whoever appends them holds the aggregate's row lock until commit.
 */
@ApplicationScoped
public class Outbox {
    static final String CHANNEL = "ratchet_outbox";

    private static final String INSERT = """
            insert into outbox (event_id, event_type, topic, record_key, source, subject, occurred_at, traceparent, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (event_id) do nothing""";

    private final DataSource dataSource;

    Outbox(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Appends the event to the current transaction; the relay is woken when it commits.
     *
     * @throws IllegalArgumentException where the event is too large to be read back
     * @throws jakarta.transaction.TransactionalException where there is no transaction */
    @Transactional(TxType.MANDATORY)
    public void append(Envelope envelope) {
        insert(List.of(envelope));
    }

    /** Appends events in their order, in one round trip to the database; otherwise as {@link #append}. */
    @Transactional(TxType.MANDATORY)
    public void appendAll(List<Envelope> envelopes) {
        if (!envelopes.isEmpty()) {
            insert(envelopes);
        }
    }

    private void insert(List<Envelope> envelopes) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Envelope envelope : envelopes) {
                addTo(insert, envelope.withTraceparent(TraceContext.current(envelope.traceparent())));
            }
            insert.executeBatch();
            wakeRelay(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure("cannot append " + envelopes.getFirst().type(), e);
        }
    }

    private static void addTo(PreparedStatement insert, Envelope envelope) throws SQLException {
        insert.setObject(1, envelope.id());
        insert.setString(2, envelope.type());
        insert.setString(3, envelope.topic().topicName());
        insert.setString(4, envelope.event().key());
        insert.setString(5, envelope.source());
        insert.setString(6, envelope.subject());
        insert.setTimestamp(7, Timestamp.from(envelope.time()));
        insert.setString(8, envelope.traceparent());
        insert.setBytes(9, readable(envelope));
        insert.addBatch();
    }

    private static byte[] readable(Envelope envelope) {
        byte[] body = envelope.body();
        if (body.length > EventJson.MAX_BYTES) {
            throw new IllegalArgumentException(
                    envelope.type() + " has " + body.length + " bytes; the limit is " + EventJson.MAX_BYTES);
        }
        return body;
    }

    /** PostgreSQL delivers the notification at commit, and once however often it is asked for. */
    private static void wakeRelay(Connection connection) throws SQLException {
        try (PreparedStatement notify = connection.prepareStatement("select pg_notify(?, '')")) {
            notify.setString(1, CHANNEL);
            notify.execute();
        }
    }
}
