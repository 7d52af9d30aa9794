package dev.ratchet.harness.persistence.datasets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.DatasetEvent.DatasetEntryRemoved;
import dev.ratchet.events.DatasetEvent.DatasetEntryStored;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.harness.domain.datasets.DatasetEntries;
import dev.ratchet.harness.domain.datasets.DatasetEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Entries in PostgreSQL, past the persistence context: there may be a million of them. */
@ApplicationScoped
class SqlDatasetEntries implements DatasetEntries {
    private static final UUID FIRST = new UUID(0, 0);

    /** A repeat of an older version, as a consumer that begins anew reads it, does not undo a newer one. */
    private static final String STORE = """
            insert into dataset_entries as kept (dataset_id, entry_id, input, expected_output, rubric, metadata, stored_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
            on conflict (dataset_id, entry_id) do update set input = excluded.input,
                expected_output = excluded.expected_output, rubric = excluded.rubric, metadata = excluded.metadata,
                stored_at = excluded.stored_at
            where kept.stored_at <= excluded.stored_at""";

    private static final String REMOVE = """
            delete from dataset_entries
            where (dataset_id, entry_id) in (select * from unnest(?::uuid[], ?::uuid[]))""";
    private static final String COUNT =
            "select count(*) from (select 1 from dataset_entries where dataset_id = ? limit ?) as counted";
    private static final String AFTER = """
            select entry_id, input, expected_output, rubric, metadata from dataset_entries
            where dataset_id = ? and entry_id > ? order by entry_id limit ?""";

    private final Session database;

    SqlDatasetEntries(Session database) {
        this.database = database;
    }

    @Override
    public void store(List<DatasetEntryStored> entries) {
        write(
                STORE,
                column("uuid", entries, DatasetEntryStored::datasetId),
                column("uuid", entries, DatasetEntryStored::entryId),
                column("text", entries, DatasetEntryStored::inputData),
                column("text", entries, DatasetEntryStored::expectedOutput),
                column("text", entries, DatasetEntryStored::rubric),
                column("text", entries, DatasetEntryStored::metadata),
                column("text", entries, DatasetEntryStored::storedAt));
    }

    @Override
    public void remove(List<DatasetEntryRemoved> entries) {
        write(
                REMOVE,
                column("uuid", entries, DatasetEntryRemoved::datasetId),
                column("uuid", entries, DatasetEntryRemoved::entryId));
    }

    /** One statement for all rows, which are given column by column. */
    private void write(String sql, Column... columns) {
        if (columns[0].values().isEmpty()) {
            return;
        }
        database.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < columns.length; i++) {
                    statement.setArray(
                            i + 1,
                            connection.createArrayOf(
                                    columns[i].type(), columns[i].values().toArray()));
                }
                statement.executeUpdate();
            }
        });
    }

    private static <E> Column column(String type, List<E> rows, Function<E, @Nullable Object> value) {
        List<@Nullable Object> values = new ArrayList<>();
        rows.forEach(row -> {
            Object one = value.apply(row);
            values.add(one == null ? null : one.toString());
        });
        return new Column(type, values);
    }

    private record Column(String type, List<@Nullable Object> values) {}

    @Override
    public int count(UUID datasetId, int limit) {
        return database.doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(COUNT)) {
                select.setObject(1, datasetId);
                select.setInt(2, limit);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    @Override
    public List<DatasetEntry> after(UUID datasetId, @Nullable UUID entryId, int limit) {
        return database.doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(AFTER)) {
                select.setObject(1, datasetId);
                select.setObject(2, entryId == null ? FIRST : entryId);
                select.setInt(3, limit);
                try (ResultSet rows = select.executeQuery()) {
                    List<DatasetEntry> entries = new ArrayList<>();
                    while (rows.next()) {
                        entries.add(entry(rows));
                    }
                    return entries;
                }
            }
        });
    }

    private static DatasetEntry entry(ResultSet row) throws SQLException {
        String input = row.getString("input");
        String expected = row.getString("expected_output");
        String metadata = row.getString("metadata");
        return new DatasetEntry(
                row.getObject("entry_id", UUID.class),
                EventJson.readTrusted(input, JsonNode.class),
                expected,
                row.getString("rubric"),
                metadata == null ? null : EventJson.readTrusted(metadata, JsonNode.class),
                input.length() + length(expected) + length(metadata));
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
