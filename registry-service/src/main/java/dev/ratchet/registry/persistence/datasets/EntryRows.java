package dev.ratchet.registry.persistence.datasets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.registry.domain.datasets.Entry;
import dev.ratchet.registry.domain.datasets.EntryJson;
import dev.ratchet.registry.domain.datasets.EntrySource;
import dev.ratchet.registry.domain.datasets.NewEntry;
import dev.ratchet.registry.domain.datasets.TraceRef;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of {@code dataset_entries}. */
final class EntryRows {
    static final String COLUMNS = """
            id, dataset_id, position, input_data, expected_output, rubric, metadata, source, source_prompt, source_trace_id,
            created_by, created_at, stored_at""";

    private EntryRows() {}

    static void bind(PreparedStatement insert, Entry entry) throws SQLException {
        TraceRef trace = entry.trace();
        insert.setObject(1, entry.id());
        insert.setObject(2, entry.datasetId());
        insert.setLong(3, entry.position());
        insert.setString(4, entry.content().inputData().toString());
        insert.setString(5, entry.content().expectedOutput());
        insert.setString(6, entry.content().rubric());
        insert.setString(7, text(entry.content().metadata()));
        insert.setString(8, entry.source().wireName());
        insert.setString(9, trace == null ? null : trace.promptName());
        insert.setString(10, trace == null ? null : trace.traceId());
        insert.setString(11, entry.createdBy());
        insert.setTimestamp(12, Timestamp.from(entry.createdAt()));
        insert.setTimestamp(13, Timestamp.from(entry.storedAt()));
    }

    static Entry read(ResultSet row) throws SQLException {
        String traceId = row.getString("source_trace_id");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("dataset_id", UUID.class),
                row.getLong("position"),
                content(row),
                EntrySource.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                traceId == null ? null : new TraceRef(row.getString("source_prompt"), traceId),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("stored_at").toInstant());
    }

    private static NewEntry content(ResultSet row) throws SQLException {
        String metadata = row.getString("metadata");
        return new NewEntry(
                EntryJson.stored(row.getString("input_data")),
                row.getString("expected_output"),
                row.getString("rubric"),
                metadata == null ? null : EntryJson.stored(metadata));
    }

    static @Nullable String text(@Nullable JsonNode json) {
        return json == null ? null : json.toString();
    }
}
