package dev.ratchet.harness.persistence.replays;

import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.replays.ReplayRecords;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Examples and answers of replays in PostgreSQL. */
@ApplicationScoped
public class PanacheReplayRecords
        implements ReplayRecords, PanacheRepositoryBase<ReplayExampleEntity, ReplayExampleEntity.Key> {
    private static final String INSERT_ANSWER = """
            insert into replay_answers (deployment_id, version, trace_id, output, refusal, input_tokens, output_tokens,
                latency_ms, cost_usd)
            values (:deployment, :version, :trace, :output, :refusal, :inputTokens, :outputTokens, :latency, :cost)
            on conflict do nothing""";

    @Override
    public void addExamples(UUID deploymentId, List<Example> examples) {
        int position = Math.toIntExact(count("deploymentId", deploymentId));
        for (Example example : examples) {
            persist(ReplayExampleEntity.of(deploymentId, position, example));
            position++;
        }
    }

    @Override
    public List<Example> examples(UUID deploymentId) {
        return find("deploymentId = ?1 order by position", deploymentId).stream()
                .map(ReplayExampleEntity::toExample)
                .toList();
    }

    @Override
    public void add(UUID deploymentId, Answer answer) {
        getEntityManager()
                .createNativeQuery(INSERT_ANSWER)
                .setParameter("deployment", deploymentId)
                .setParameter("version", answer.version())
                .setParameter("trace", answer.traceId())
                .setParameter("output", answer.output())
                .setParameter("refusal", answer.refusal())
                .setParameter("inputTokens", answer.usage().inputTokens())
                .setParameter("outputTokens", answer.usage().outputTokens())
                .setParameter("latency", answer.latencyMs())
                .setParameter("cost", answer.costUsd())
                .executeUpdate();
    }

    @Override
    public List<Answer> answers(UUID deploymentId) {
        return getEntityManager()
                .createQuery("from ReplayAnswerEntity where deploymentId = :deployment", ReplayAnswerEntity.class)
                .setParameter("deployment", deploymentId)
                .getResultStream()
                .map(ReplayAnswerEntity::toAnswer)
                .toList();
    }
}
