package dev.ratchet.models.memory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Answers in the table {@code model_answers}, shared by all processes of a service. */
final class AnswerStore {
    private static final String COLUMNS = "key, answer, input_tokens, output_tokens, latency_micros, cost_usd, model";
    private static final String INSERT = "insert into model_answers (" + COLUMNS + """
            ) select * from unnest(?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing returning key""";
    private static final int SWEPT_AT_ONCE = 5_000;

    private final Database database;

    AnswerStore(Database database) {
        this.database = database;
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

    /** Stores the answers to questions that have none.
     *
     * @return the answers of those that had one, which another process was first to store */
    Map<AnswerKey, Kept> putIfAbsent(Collection<Map.Entry<AnswerKey, Kept>> answers) {
        return database.run("remember answers", connection -> {
                    Set<AnswerKey> theirs = new HashSet<>();
                    answers.forEach(answer -> theirs.add(answer.getKey()));
                    theirs.removeAll(insert(connection, answers));
                    return theirs.isEmpty() ? Map.<AnswerKey, Kept>of() : many(connection, theirs);
                })
                .orElse(Map.of());
    }

    private static Set<AnswerKey> insert(Connection connection, Collection<Map.Entry<AnswerKey, Kept>> answers)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            column(insert, 1, "text", answers, (key, _) -> key.text());
            column(insert, 2, "text", answers, (_, kept) -> kept.text());
            column(insert, 3, "integer", answers, (_, kept) -> kept.usage().inputTokens());
            column(insert, 4, "integer", answers, (_, kept) -> kept.usage().outputTokens());
            column(insert, 5, "bigint", answers, (_, kept) -> kept.latencyMicros());
            column(insert, 6, "float8", answers, (_, kept) -> kept.costUsd());
            column(insert, 7, "text", answers, (_, kept) -> kept.model());
            Set<AnswerKey> stored = new HashSet<>();
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    stored.add(new AnswerKey(row.getString(1)));
                }
            }
            return stored;
        }
    }

    private static void column(
            PreparedStatement statement,
            int position,
            String type,
            Collection<Map.Entry<AnswerKey, Kept>> answers,
            BiFunction<AnswerKey, Kept, Object> value)
            throws SQLException {
        Object[] values = answers.stream()
                .map(answer -> value.apply(answer.getKey(), answer.getValue()))
                .toArray();
        statement.setArray(position, statement.getConnection().createArrayOf(type, values));
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
