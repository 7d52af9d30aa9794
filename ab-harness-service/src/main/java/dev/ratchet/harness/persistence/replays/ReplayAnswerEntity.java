package dev.ratchet.harness.persistence.replays;

import dev.ratchet.events.data.Usage;
import dev.ratchet.harness.domain.grading.Answer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code replay_answers}. */
@Entity
@Table(name = "replay_answers")
@IdClass(ReplayAnswerEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate sets what the table says is not null
class ReplayAnswerEntity {
    @Id
    @Column(name = "deployment_id")
    UUID deploymentId;

    @Id
    String version;

    @Id
    @Column(name = "trace_id")
    String traceId;

    @Nullable String output;

    @Nullable String refusal;

    @Column(name = "input_tokens")
    int inputTokens;

    @Column(name = "output_tokens")
    int outputTokens;

    @Column(name = "latency_ms")
    long latencyMs;

    @Column(name = "cost_usd")
    double costUsd;

    Answer toAnswer() {
        return new Answer(version, traceId, output, refusal, new Usage(inputTokens, outputTokens), latencyMs, costUsd);
    }

    /** The primary key. */
    record Key(UUID deploymentId, String version, String traceId) implements Serializable {}
}
