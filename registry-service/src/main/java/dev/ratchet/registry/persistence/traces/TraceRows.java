package dev.ratchet.registry.persistence.traces;

import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.data.TraceError;
import dev.ratchet.registry.domain.traces.KeptTrace;
import dev.ratchet.registry.domain.traces.Verdict;
import dev.ratchet.registry.persistence.JsonText;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows of {@code traces}. */
final class TraceRows {
    static final String COLUMNS = """
            verdict, reasons, expected_output, outcome, score, names, project, prompt_name, trace_id, session_id, prompt_version,
            input, output, error, model, latency_ms, recorded_at""";

    private TraceRows() {}

    /** The columns that feedback changes come first. */
    static int bindVerdict(PreparedStatement statement, KeptTrace kept) throws SQLException {
        TraceRecorded trace = kept.trace();
        statement.setString(1, kept.verdict().wireName());
        statement.setString(2, JsonText.write(kept.reasons()));
        statement.setString(3, trace.expectedOutput());
        statement.setString(4, trace.outcome() == null ? null : trace.outcome().wireName());
        statement.setObject(5, trace.score(), java.sql.Types.DOUBLE);
        statement.setString(6, kept.names());
        return 6;
    }

    static void bind(PreparedStatement insert, KeptTrace kept) throws SQLException {
        int last = bindVerdict(insert, kept);
        TraceRecorded trace = kept.trace();
        insert.setString(last + 1, trace.project());
        insert.setString(last + 2, trace.promptName());
        insert.setString(last + 3, trace.traceId());
        insert.setString(last + 4, trace.sessionId());
        insert.setString(last + 5, trace.promptVersion());
        insert.setString(last + 6, trace.input().toString());
        insert.setString(last + 7, trace.output());
        insert.setString(last + 8, JsonText.write(trace.error()));
        insert.setString(last + 9, trace.model());
        insert.setObject(last + 10, trace.latencyMs(), java.sql.Types.BIGINT);
        insert.setTimestamp(last + 11, Timestamp.from(kept.recordedAt()));
    }

    static KeptTrace read(ResultSet row) throws SQLException {
        TraceRecorded trace = new TraceRecorded(
                row.getString("trace_id"),
                row.getString("session_id"),
                row.getString("project"),
                row.getString("prompt_name"),
                row.getString("prompt_version"),
                null,
                null,
                JsonText.object(row.getString("input")),
                row.getString("output"),
                row.getString("expected_output"),
                outcome(row.getString("outcome")),
                row.getObject("score", Double.class),
                JsonText.read(row.getString("error"), TraceError.class),
                row.getString("model"),
                null,
                row.getObject("latency_ms", Long.class),
                null,
                row.getTimestamp("recorded_at").toInstant(),
                null);
        return new KeptTrace(
                trace,
                row.getString("names"),
                Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                reasons(row.getString("reasons")),
                row.getTimestamp("recorded_at").toInstant());
    }

    private static @Nullable Outcome outcome(@Nullable String name) {
        return name == null ? null : Outcome.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static List<FailureReason> reasons(String json) {
        FailureReason[] reasons = JsonText.read(json, FailureReason[].class);
        return reasons == null ? List.of() : List.of(reasons);
    }
}
