package dev.ratchet.models.memory;

import dev.ratchet.events.data.Usage;
import dev.ratchet.models.ModelAnswer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** An answer as it is remembered. */
record Kept(String text, Usage usage, long latencyMicros, double costUsd, String model) {
    private static final int OVERHEAD_BYTES = 200;

    static Kept of(ModelAnswer answer) {
        return new Kept(
                answer.text(), answer.usage(), answer.latency().toNanos() / 1_000, answer.costUsd(), answer.model());
    }

    static Kept of(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("answer"),
                new Usage(row.getInt("input_tokens"), row.getInt("output_tokens")),
                row.getLong("latency_micros"),
                row.getDouble("cost_usd"),
                row.getString("model"));
    }

    ModelAnswer answer() {
        return new ModelAnswer(text, usage, Duration.ofNanos(latencyMicros * 1_000), costUsd, model, true);
    }

    /** About how much memory it takes. */
    int bytes() {
        return OVERHEAD_BYTES + 2 * text.length();
    }
}
