package dev.ratchet.registry.persistence.traces;

import static java.util.stream.Collectors.toMap;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.traces.KeptTrace;
import dev.ratchet.registry.domain.traces.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

/** The sample of traces in PostgreSQL. */
@ApplicationScoped
class SqlTraces implements Traces {
    private static final String SELECT = "select " + TraceRows.COLUMNS + " from traces where ";
    private static final String NEWEST_FIRST = " order by recorded_at desc, trace_id desc limit ?";

    private final Session database;

    SqlTraces(Session database) {
        this.database = database;
    }

    @Override
    public boolean add(KeptTrace trace) {
        return database.doReturningWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into traces (" + TraceRows.COLUMNS
                    + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")) {
                TraceRows.bind(insert, trace);
                return insert.executeUpdate() == 1;
            }
        });
    }

    @Override
    public void update(KeptTrace trace) {
        database.doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    update traces set verdict = ?, reasons = ?, expected_output = ?, outcome = ?, score = ?, names = ?
                    where project = ? and prompt_name = ? and trace_id = ?""")) {
                int last = TraceRows.bindVerdict(update, trace);
                update.setString(last + 1, trace.trace().project());
                update.setString(last + 2, trace.trace().promptName());
                update.setString(last + 3, trace.trace().traceId());
                update.executeUpdate();
            }
        });
    }

    @Override
    public Optional<KeptTrace> find(PromptKey prompt, String traceId) {
        return query(
                        SELECT + "project = ? and prompt_name = ? and trace_id = ?",
                        List.of(prompt.project(), prompt.promptName(), traceId),
                        TraceRows::read)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<KeptTrace> find(String project, String traceId) {
        return query(
                        SELECT + "project = ? and trace_id = ?" + NEWEST_FIRST,
                        List.of(project, traceId, 1),
                        TraceRows::read)
                .stream()
                .findFirst();
    }

    @Override
    public Map<String, KeptTrace> among(PromptKey prompt, List<String> traceIds) {
        if (traceIds.isEmpty()) {
            return Map.of();
        }
        return query(
                        SELECT + "project = ? and prompt_name = ? and trace_id = any(?)",
                        List.of(prompt.project(), prompt.promptName(), traceIds.toArray(String[]::new)),
                        TraceRows::read)
                .stream()
                .collect(toMap(kept -> kept.trace().traceId(), Function.identity()));
    }

    @Override
    public Page<KeptTrace> page(Filter filter, Page.Slice slice) {
        Condition condition = Condition.of(filter);
        long total = query(
                        "select count(*) from traces where " + condition.sql(),
                        condition.values(),
                        row -> row.getLong(1))
                .getFirst();
        Condition behind = slice.after() == null
                ? condition
                : condition.and(
                        "(recorded_at, trace_id) < (?, ?)",
                        Timestamp.from(slice.after().instant(0)),
                        slice.after().text(1));
        Condition some = behind.and(List.of(slice.probe()));
        List<KeptTrace> found = query(SELECT + some.sql() + NEWEST_FIRST, some.values(), TraceRows::read);
        return Page.of(
                found,
                total,
                slice,
                kept -> Cursor.of(kept.recordedAt(), kept.trace().traceId()));
    }

    @Override
    public List<String> ids(Filter filter, List<UUID> clusters) {
        Condition condition = Condition.of(filter).in(clusters);
        return query(
                "select trace_id from traces where " + condition.sql() + " order by recorded_at desc, trace_id desc",
                condition.values(),
                row -> row.getString(1));
    }

    @Override
    public void trim(int newest) {
        database.createNativeMutationQuery("""
                        delete from traces using (
                            select project as p, prompt_name as n, trace_id as t, row_number() over (
                                partition by project, prompt_name, verdict order by recorded_at desc, trace_id desc) as rank
                            from traces) as ranked
                        where rank > ?1 and project = p and prompt_name = n and trace_id = t""").setParameter(1, newest).executeUpdate();
    }

    private <T> List<T> query(String sql, List<Object> values, RowReader<T> reader) {
        return database.doReturningWork(connection -> {
            try (PreparedStatement select = bound(connection, sql, values);
                    ResultSet rows = select.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        });
    }

    private static PreparedStatement bound(Connection connection, String sql, List<Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    /** Reads one row. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
