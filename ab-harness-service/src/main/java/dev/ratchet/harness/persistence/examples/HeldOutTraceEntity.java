package dev.ratchet.harness.persistence.examples;

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
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A row of {@code heldout_traces}. */
@Entity
@Table(name = "heldout_traces")
@IdClass(HeldOutTraceEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate sets what the table says is not null
class HeldOutTraceEntity {
    @Id
    String project;

    @Id
    @Column(name = "prompt_name")
    String promptName;

    @Id
    @Column(name = "trace_id")
    String traceId;

    String unit;
    String split;
    String input;

    @Column(name = "expected_output")
    @Nullable String expectedOutput;

    @Column(insertable = false, updatable = false)
    boolean labelled;

    @Column(name = "recorded_at")
    Instant recordedAt;

    Example toExample() {
        return new Example(
                traceId,
                unit,
                Split.valueOf(split.toUpperCase(Locale.ROOT)),
                EventJson.readTrusted(input, JsonNode.class),
                expectedOutput);
    }

    /** The primary key. */
    record Key(String project, String promptName, String traceId) implements Serializable {}
}
