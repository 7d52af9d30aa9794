package dev.ratchet.clustering.persistence.failures;

import dev.ratchet.messaging.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Statements whose parameters are arrays, in the current transaction if there is one. */
@ApplicationScoped
class BulkSql {
    private final DataSource dataSource;

    BulkSql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    <T> List<T> query(String statement, Row<T> row, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = prepare(connection, statement, parameters);
                ResultSet rows = prepared.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure("cannot query failures", e);
        }
    }

    int update(String statement, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = prepare(connection, statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("cannot write failures", e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String statement, Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, value(connection, parameters[i]));
        }
        return prepared;
    }

    private static Object value(Connection connection, Object parameter) throws SQLException {
        return switch (parameter) {
            case String[] texts -> connection.createArrayOf("text", texts);
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case Boolean[] flags -> connection.createArrayOf("bool", flags);
            case byte[][] bytes -> connection.createArrayOf("bytea", bytes);
            case Instant[] times -> connection.createArrayOf("timestamptz", times(times));
            case Instant time -> Timestamp.from(time);
            default -> parameter;
        };
    }

    private static String[] times(Instant[] times) {
        return Stream.of(times).map(Instant::toString).toArray(String[]::new);
    }

    /** What is read of a row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
