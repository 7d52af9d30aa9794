package dev.ratchet.registry.persistence.evaluations;

import dev.ratchet.events.data.ExampleResult;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.evaluations.Results;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Results in PostgreSQL, past the persistence context: there may be a million of them. */
@ApplicationScoped
class SqlResults implements Results {
    private static final String OF = " from evaluation_results where evaluation_id = ?";
    private static final String OF_VERDICT = OF + " and verdict = ?";

    private final Session database;

    SqlResults(Session database) {
        this.database = database;
    }

    @Override
    public void add(UUID evaluationId, int first, List<ExampleResult> results) {
        database.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into evaluation_results (evaluation_id, position, verdict, body) values (?, ?, ?, ?)
                    on conflict do nothing""")) {
                for (int i = 0; i < results.size(); i++) {
                    insert.setObject(1, evaluationId);
                    insert.setInt(2, first + i);
                    insert.setString(3, name(Verdict.of(results.get(i).passed())));
                    insert.setString(4, EventJson.writeText(results.get(i)));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    private static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Page<Result> page(UUID evaluationId, @Nullable Verdict verdict, Page.Slice slice) {
        long after = slice.after() == null ? -1 : slice.after().number(0);
        String rows = verdict == null ? OF : OF_VERDICT;
        List<Object> whose = verdict == null ? List.of(evaluationId) : List.of(evaluationId, name(verdict));
        long total =
                query("select count(*)" + rows, whose, row -> row.getLong(1)).getFirst();
        List<Object> values = new ArrayList<>(whose);
        values.add(after);
        values.add(slice.probe());
        List<Result> found = query(
                "select position, body" + rows + " and position > ? order by position limit ?",
                values,
                row -> new Result(
                        row.getInt("position"), EventJson.readTrusted(row.getString("body"), ExampleResult.class)));
        return Page.of(found, total, slice, result -> Cursor.of(result.position()));
    }

    private <T> List<T> query(String sql, List<Object> values, RowReader<T> reader) {
        return database.doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.size(); i++) {
                    select.setObject(i + 1, values.get(i));
                }
                try (ResultSet rows = select.executeQuery()) {
                    List<T> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(reader.read(rows));
                    }
                    return found;
                }
            }
        });
    }

    /** Reads one row. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
