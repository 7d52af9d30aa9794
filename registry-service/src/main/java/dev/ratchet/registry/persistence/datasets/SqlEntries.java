package dev.ratchet.registry.persistence.datasets;

import dev.ratchet.registry.domain.datasets.Entries;
import dev.ratchet.registry.domain.datasets.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Entries in PostgreSQL, past the persistence context: there may be a million of them. */
@ApplicationScoped
class SqlEntries implements Entries {
    private static final String SELECT = "select " + EntryRows.COLUMNS + " from dataset_entries where dataset_id = ?";

    private final Session database;

    SqlEntries(Session database) {
        this.database = database;
    }

    @Override
    public Optional<Entry> find(UUID datasetId, UUID id) {
        return query(SELECT + " and id = ?", datasetId, id).stream().findFirst();
    }

    @Override
    public List<Entry> after(UUID datasetId, long position, int limit) {
        return query(SELECT + " and position > ? order by position limit ?", datasetId, position, limit);
    }

    private List<Entry> query(String sql, @Nullable Object... parameters) {
        return database.doReturningWork(connection -> {
            try (PreparedStatement select = bound(connection, sql, parameters);
                    ResultSet rows = select.executeQuery()) {
                List<Entry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(EntryRows.read(rows));
                }
                return entries;
            }
        });
    }

    @Override
    public void add(List<Entry> entries) {
        database.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into dataset_entries ("
                    + EntryRows.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (Entry entry : entries) {
                    EntryRows.bind(insert, entry);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    @Override
    public void replace(Entry entry) {
        change(
                """
                update dataset_entries
                set input_data = ?, expected_output = ?, rubric = ?, metadata = ?, stored_at = ? where id = ?""",
                entry.content().inputData().toString(),
                entry.content().expectedOutput(),
                entry.content().rubric(),
                EntryRows.text(entry.content().metadata()),
                Timestamp.from(entry.storedAt()),
                entry.id());
    }

    @Override
    public boolean remove(UUID datasetId, UUID id) {
        return change("delete from dataset_entries where dataset_id = ? and id = ?", datasetId, id) == 1;
    }

    private int change(String sql, @Nullable Object... parameters) {
        return database.doReturningWork(connection -> {
            try (PreparedStatement change = bound(connection, sql, parameters)) {
                return change.executeUpdate();
            }
        });
    }

    @Override
    public List<UUID> removeFirst(UUID datasetId, int limit) {
        return new ArrayList<>(values(UUID.class, """
                delete from dataset_entries
                where id in (select id from dataset_entries where dataset_id = ? order by position limit ?)
                returning id""", datasetId, limit));
    }

    @Override
    public Set<String> tracesAmong(UUID datasetId, String promptName, List<String> traceIds) {
        return values(String.class, """
                select source_trace_id from dataset_entries
                where dataset_id = ? and source_prompt = ? and source_trace_id = any (?)""", datasetId, promptName, traceIds.toArray(String[]::new));
    }

    private <T> Set<T> values(Class<T> type, String sql, @Nullable Object... parameters) {
        return database.doReturningWork(connection -> {
            try (PreparedStatement statement = bound(connection, sql, parameters);
                    ResultSet rows = statement.executeQuery()) {
                Set<T> found = new HashSet<>();
                while (rows.next()) {
                    found.add(rows.getObject(1, type));
                }
                return found;
            }
        });
    }

    private static PreparedStatement bound(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
