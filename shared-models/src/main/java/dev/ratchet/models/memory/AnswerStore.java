package dev.ratchet.models.memory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Answers in the table {@code model_answers}, shared by all processes of a service. */
final class AnswerStore {
    private static final String COLUMNS = "key, answer, input_tokens, output_tokens, latency_micros, cost_usd, model";
    private static final int SWEPT_AT_ONCE = 5_000;

    private final Database database;

    AnswerStore(Database database) {
        this.database = database;
    }

    Optional<Kept> find(AnswerKey key) {
        return database.run("read a remembered answer", connection -> one(connection, key))
                .flatMap(found -> found);
    }

    private static Optional<Kept> one(Connection connection, AnswerKey key) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select " + COLUMNS + " from model_answers where key = ?")) {
            select.setString(1, key.text());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(Kept.of(row)) : Optional.empty();
            }
        }
    }

    Map<AnswerKey, Kept> find(Collection<AnswerKey> keys) {
        return database.run("read remembered answers", connection -> many(connection, keys))
                .orElse(Map.of());
    }

    private static Map<AnswerKey, Kept> many(Connection connection, Collection<AnswerKey> keys) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select " + COLUMNS + " from model_answers where key = any (?)")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", keys.stream().map(AnswerKey::text).toArray()));
            Map<AnswerKey, Kept> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(new AnswerKey(row.getString("key")), Kept.of(row));
                }
            }
            return found;
        }
    }

    /** What the table has afterwards: this answer, or the one that another process was first to store. */
    Kept putIfAbsent(AnswerKey key, Kept answer) {
        return database.run("remember an answer", connection -> {
                    return insert(connection, key, answer)
                            ? answer
                            : one(connection, key).orElse(answer);
                })
                .orElse(answer);
    }

    private static boolean insert(Connection connection, AnswerKey key, Kept answer) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into model_answers (" + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing")) {
            insert.setString(1, key.text());
            insert.setString(2, answer.text());
            insert.setInt(3, answer.usage().inputTokens());
            insert.setInt(4, answer.usage().outputTokens());
            insert.setLong(5, answer.latencyMicros());
            insert.setDouble(6, answer.costUsd());
            insert.setString(7, answer.model());
            return insert.executeUpdate() == 1;
        }
    }

    void remove(AnswerKey key) {
        database.run("forget an answer", connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from model_answers where key = ?")) {
                delete.setString(1, key.text());
                return delete.executeUpdate();
            }
        });
    }

    /** Removes what is older, a bounded number at a time, so that no long transaction stands in anybody's way. */
    int removeOlderThan(Duration age) {
        int removed = 0;
        int last;
        do {
            last = database.run("sweep remembered answers", connection -> sweep(connection, age))
                    .orElse(0);
            removed += last;
        } while (last == SWEPT_AT_ONCE);
        return removed;
    }

    private static int sweep(Connection connection, Duration age) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from model_answers where key in (
                    select key from model_answers where created_at < now() - ? * interval '1 second' limit ?)""")) {
            delete.setLong(1, age.toSeconds());
            delete.setInt(2, SWEPT_AT_ONCE);
            return delete.executeUpdate();
        }
    }
}
