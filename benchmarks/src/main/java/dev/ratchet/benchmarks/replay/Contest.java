package dev.ratchet.benchmarks.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.EventIds;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Two prompts that are equally good on so many labelled traces, so that their replay uses every one of them. */
record Contest(String prompt, UUID deploymentId, int pairs) {
    private static final String LIVE = "1.0.0";
    private static final Instant TIME = Instant.parse("2026-01-01T10:00:00Z");

    static Contest of(int pairs) {
        return new Contest("bench-" + UUID.randomUUID(), EventIds.fresh(), pairs);
    }

    /** Puts the traces where the harness keeps them, as if they had come one by one. */
    void plant(String jdbcUrl) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                PreparedStatement insert = connection.prepareStatement("""
                        insert into heldout_traces
                            (project, prompt_name, trace_id, unit, split, input, expected_output, fate, recorded_at)
                        select 'default', ?, ? || n, ? || n, 'test',
                               json_build_object('message', 'Guest ' || n || ' has been charged twice, says ' || ?)::text,
                               'billing', 'right', now() - n * interval '1 second'
                        from generate_series(1, ?) n""")) {
            for (int column = 1; column <= 4; column++) {
                insert.setString(column, prompt);
            }
            insert.setInt(5, pairs);
            insert.executeUpdate();
        }
    }

    DeploymentTransitioned proposed() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        schema.putArray("enum").add("refund").add("billing");
        PromptSpec live = new PromptSpec(
                LIVE, "Name the intent of {message}", null, schema, ModelSettings.DEFAULT, null, Grading.NONE);
        PromptSpec candidate = live.withTemplate("1.1.0", "Name the one intent of {message}");
        return new DeploymentTransitioned(
                deploymentId,
                "default",
                prompt,
                1,
                null,
                DeploymentState.PROPOSED,
                "system:benchmark",
                null,
                false,
                TIME,
                live,
                List.of(candidate),
                candidate.version(),
                LIVE,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }
}
