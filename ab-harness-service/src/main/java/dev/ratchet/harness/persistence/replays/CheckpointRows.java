package dev.ratchet.harness.persistence.replays;

import dev.ratchet.events.wire.EventJson;
import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.replays.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checkpoints by table, each inserted with one statement however many they are. */
record CheckpointRows(List<AnswerRow> answers, List<GradeRow> grades, List<PreferenceRow> preferences) {
    static final String INSERT_ANSWERS = """
            insert into replay_answers (deployment_id, version, trace_id, output, refusal, input_tokens, output_tokens,
                latency_ms, cost_usd)
            select :deployment, version, trace_id, output, refusal, input_tokens, output_tokens, latency_ms, cost_usd
            from jsonb_to_recordset(cast(:rows as jsonb)) as answers(version text, trace_id text, output text,
                refusal text, input_tokens integer, output_tokens integer, latency_ms bigint, cost_usd double precision)
            on conflict do nothing""";
    static final String INSERT_GRADES = """
            insert into replay_grades (deployment_id, version, trace_id, grade)
            select :deployment, version, trace_id, grade
            from jsonb_to_recordset(cast(:rows as jsonb)) as grades(version text, trace_id text, grade text)
            on conflict do nothing""";
    static final String INSERT_PREFERENCES = """
            insert into replay_preferences (deployment_id, version, trace_id, preference)
            select :deployment, version, trace_id, preference
            from jsonb_to_recordset(cast(:rows as jsonb)) as preferences(version text, trace_id text, preference text)
            on conflict do nothing""";

    static CheckpointRows of(List<Checkpoint> checkpoints) {
        CheckpointRows rows = new CheckpointRows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        checkpoints.forEach(rows::add);
        return rows;
    }

    private void add(Checkpoint checkpoint) {
        switch (checkpoint) {
            case Checkpoint.Answered(Answer answer) -> answers.add(AnswerRow.of(answer));
            case Checkpoint.Graded graded ->
                grades.add(new GradeRow(
                        graded.key().version(), graded.key().exampleId(), EventJson.writeText(graded.grade())));
            case Checkpoint.Compared compared ->
                preferences.add(new PreferenceRow(
                        compared.key().version(),
                        compared.key().exampleId(),
                        EventJson.writeText(compared.preference())));
        }
    }

    /** A row of {@code replay_answers}. */
    record AnswerRow(
            String version,
            String traceId,
            @Nullable String output,
            @Nullable String refusal,
            int inputTokens,
            int outputTokens,
            long latencyMs,
            double costUsd) {
        static AnswerRow of(Answer answer) {
            return new AnswerRow(
                    answer.version(),
                    answer.exampleId(),
                    answer.output(),
                    answer.refusal(),
                    answer.usage().inputTokens(),
                    answer.usage().outputTokens(),
                    answer.latencyMs(),
                    answer.costUsd());
        }
    }

    /** A row of {@code replay_grades}. */
    record GradeRow(String version, String traceId, String grade) {}

    /** A row of {@code replay_preferences}. */
    record PreferenceRow(String version, String traceId, String preference) {}
}
