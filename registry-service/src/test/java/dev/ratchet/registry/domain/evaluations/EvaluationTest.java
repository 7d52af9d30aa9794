package dev.ratchet.registry.domain.evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.events.EvaluationEvent.EvaluationCompleted;
import dev.ratchet.events.data.EvaluationEnd;
import dev.ratchet.events.data.EvaluationTotals;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.Usage;
import dev.ratchet.registry.domain.Conflict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvaluationTest {
    private static final Instant TIME = Instant.parse("2026-11-25T09:00:00Z");
    private static final UUID ID = new UUID(1, 1);

    private final Evaluation requested = Evaluation.requested(
            ID,
            new Subject(
                    new UUID(2, 2),
                    new PromptKey("default", "intent"),
                    "1.0.0",
                    null,
                    null,
                    new UUID(3, 3),
                    50,
                    List.of(),
                    null),
            "ada",
            TIME);

    @Test
    void progressMakesItRunAndNeverGoesBack() {
        Evaluation running = requested.progressed(30).progressed(12);

        assertThat(running.status()).isEqualTo(EvaluationStatus.RUNNING);
        assertThat(running.done()).isEqualTo(30);
    }

    @Test
    void whatIsCalledOffStaysSoWhileItStillProgresses() {
        assertThat(requested.cancelling().progressed(3).status()).isEqualTo(EvaluationStatus.CANCELLING);
    }

    @ParameterizedTest
    @EnumSource
    void theFirstEndCounts(EvaluationEnd end) {
        Evaluation ended = requested.ended(completed(end), TIME);

        assertThat(ended.status().wireName()).isEqualTo(end.wireName());
        assertThat(ended.status().isOver()).isTrue();
        assertThat(ended.done()).isEqualTo(4);
        assertThat(ended.ended(completed(EvaluationEnd.FAILED), TIME.plusSeconds(1)))
                .isEqualTo(ended);
        assertThat(ended.progressed(50)).isEqualTo(ended);
        assertThatThrownBy(ended::cancelling).isInstanceOf(Conflict.class).hasMessageContaining(end.wireName());
    }

    private static EvaluationCompleted completed(EvaluationEnd end) {
        EvaluationTotals totals =
                new EvaluationTotals(4, 3, 1, 0, 4, 0.875, Map.of("format", 1.0), Usage.NONE, 1, 0, 0, 4, 0);
        return new EvaluationCompleted(ID, null, end, null, totals, TIME);
    }
}
