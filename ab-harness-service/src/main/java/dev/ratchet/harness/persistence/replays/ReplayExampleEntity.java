package dev.ratchet.harness.persistence.replays;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.Check;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.harness.domain.examples.Example;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code replay_examples}. */
@Entity
@Table(name = "replay_examples")
@IdClass(ReplayExampleEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate sets what the table says is not null
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
class ReplayExampleEntity {
    /** Of any number of them at once. */
    static final String INSERT = """
            insert into replay_examples (deployment_id, position, trace_id, unit, split, input, expected_output, rubric,
                checks)
            select :deployment, position, trace_id, unit, split, input, expected_output, rubric, checks
            from jsonb_to_recordset(cast(:rows as jsonb)) as examples(position integer, trace_id text, unit text,
                split text, input text, expected_output text, rubric text, checks text)""";

    @Id
    @Column(name = "deployment_id")
    UUID deploymentId;

    @Id
    @Column(name = "trace_id")
    String traceId;

    int position;
    String unit;
    String split;
    String input;

    @Column(name = "expected_output")
    @Nullable String expectedOutput;

    @Nullable String rubric;

    String checks;

    static ReplayExampleEntity of(UUID deploymentId, int position, Example example) {
        ReplayExampleEntity row = new ReplayExampleEntity();
        row.deploymentId = deploymentId;
        row.position = position;
        row.traceId = example.traceId();
        row.unit = example.unit();
        row.split = example.split().wireName();
        row.input = example.input().toString();
        row.expectedOutput = example.expectedOutput();
        row.rubric = example.rubric();
        row.checks = EventJson.writeText(example.checks());
        return row;
    }

    Example toExample() {
        return new Example(
                traceId,
                unit,
                Split.valueOf(split.toUpperCase(Locale.ROOT)),
                EventJson.readTrusted(input, JsonNode.class),
                expectedOutput,
                rubric,
                List.of(EventJson.readTrusted(checks, Check[].class)));
    }

    /** The primary key. */
    record Key(UUID deploymentId, String traceId) implements Serializable {}
}
