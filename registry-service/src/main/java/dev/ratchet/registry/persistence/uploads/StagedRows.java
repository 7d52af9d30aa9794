package dev.ratchet.registry.persistence.uploads;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.registry.domain.datasets.EntryDraft;
import dev.ratchet.registry.domain.datasets.EntryJson;
import dev.ratchet.registry.domain.datasets.NewEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Rows of {@code dataset_upload_rows}, past the persistence context. */
@ApplicationScoped
class StagedRows {
    private final Session database;

    StagedRows(Session database) {
        this.database = database;
    }

    void put(UUID uploadId, int chunk, List<EntryDraft> drafts) {
        database.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into dataset_upload_rows
                        (upload_id, chunk, ordinal, entry_id, input_data, expected_output, rubric, metadata)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
                for (int ordinal = 0; ordinal < drafts.size(); ordinal++) {
                    insert.setObject(1, uploadId);
                    insert.setInt(2, chunk);
                    insert.setInt(3, ordinal);
                    bind(insert, drafts.get(ordinal));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    private static void bind(PreparedStatement insert, EntryDraft draft) throws SQLException {
        NewEntry content = draft.content();
        JsonNode metadata = content.metadata();
        insert.setObject(4, draft.id());
        insert.setString(5, content.inputData().toString());
        insert.setString(6, content.expectedOutput());
        insert.setString(7, content.rubric());
        insert.setString(8, metadata == null ? null : metadata.toString());
    }

    List<EntryDraft> take(UUID uploadId, int chunk) {
        return database.doReturningWork(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("""
                    delete from dataset_upload_rows where upload_id = ? and chunk = ?
                    returning ordinal, entry_id, input_data, expected_output, rubric, metadata""")) {
                delete.setObject(1, uploadId);
                delete.setInt(2, chunk);
                try (ResultSet rows = delete.executeQuery()) {
                    TreeMap<Integer, EntryDraft> inOrder = new TreeMap<>();
                    while (rows.next()) {
                        inOrder.put(rows.getInt("ordinal"), draft(rows));
                    }
                    return List.copyOf(inOrder.values());
                }
            }
        });
    }

    private static EntryDraft draft(ResultSet row) throws SQLException {
        NewEntry content = new NewEntry(
                EntryJson.stored(row.getString("input_data")),
                row.getString("expected_output"),
                row.getString("rubric"),
                tree(row.getString("metadata")));
        return new EntryDraft(row.getObject("entry_id", UUID.class), content, null);
    }

    private static @Nullable JsonNode tree(@Nullable String json) {
        return json == null ? null : EntryJson.stored(json);
    }

    void discard(UUID uploadId) {
        database.doWork(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from dataset_upload_rows where upload_id = ?")) {
                delete.setObject(1, uploadId);
                delete.executeUpdate();
            }
        });
    }
}
