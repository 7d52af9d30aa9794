package dev.ratchet.harness.persistence.replays;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.harness.domain.examples.Example;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code replay_examples}. */
@Entity
@Table(name = "replay_examples")
@IdClass(ReplayExampleEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate sets what the table says is not null
class ReplayExampleEntity {
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
        return row;
    }

    Example toExample() {
        return new Example(
                traceId,
                unit,
                Split.valueOf(split.toUpperCase(Locale.ROOT)),
                EventJson.readTrusted(input, JsonNode.class),
                expectedOutput,
                rubric);
    }

    /** The primary key. */
    record Key(UUID deploymentId, String traceId) implements Serializable {}
}
