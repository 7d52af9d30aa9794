package dev.ratchet.harness.persistence.replays;

import dev.ratchet.events.wire.EventJson;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.grading.Grade;
import dev.ratchet.harness.domain.grading.Preference;
import dev.ratchet.harness.domain.replays.Checkpoint;
import dev.ratchet.harness.domain.replays.Records;
import dev.ratchet.harness.domain.replays.ReplayRecords;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Examples of replays, answers and judgements, in PostgreSQL. */
@ApplicationScoped
public class PanacheReplayRecords
        implements ReplayRecords, PanacheRepositoryBase<ReplayExampleEntity, ReplayExampleEntity.Key> {

    @Override
    public void addExamples(UUID deploymentId, List<Example> examples) {
        List<ReplayExampleEntity> rows = new ArrayList<>();
        int position = Math.toIntExact(count("deploymentId", deploymentId));
        for (Example example : examples) {
            rows.add(ReplayExampleEntity.of(deploymentId, position, example));
            position++;
        }
        insert(deploymentId, ReplayExampleEntity.INSERT, rows);
    }

    @Override
    public List<Example> examples(UUID deploymentId) {
        return find("deploymentId = ?1 order by position", deploymentId).stream()
                .map(ReplayExampleEntity::toExample)
                .toList();
    }

    @Override
    public void add(UUID deploymentId, List<Checkpoint> checkpoints) {
        CheckpointRows rows = CheckpointRows.of(checkpoints);
        insert(deploymentId, CheckpointRows.INSERT_ANSWERS, rows.answers());
        insert(deploymentId, CheckpointRows.INSERT_GRADES, rows.grades());
        insert(deploymentId, CheckpointRows.INSERT_PREFERENCES, rows.preferences());
    }

    private void insert(UUID deploymentId, String sql, List<?> rows) {
        if (!rows.isEmpty()) {
            getEntityManager()
                    .createNativeQuery(sql)
                    .setParameter("deployment", deploymentId)
                    .setParameter("rows", EventJson.writeText(rows))
                    .executeUpdate();
        }
    }

    @Override
    public Records of(UUID deploymentId) {
        return new Records(
                getEntityManager()
                        .createQuery(
                                "from ReplayAnswerEntity where deploymentId = :deployment", ReplayAnswerEntity.class)
                        .setParameter("deployment", deploymentId)
                        .getResultStream()
                        .map(ReplayAnswerEntity::toAnswer)
                        .toList(),
                stored(deploymentId, "grade", "replay_grades", Grade.class),
                stored(deploymentId, "preference", "replay_preferences", Preference.class));
    }

    private <T> Map<Records.Key, T> stored(UUID deploymentId, String column, String table, Class<T> type) {
        Map<Records.Key, T> found = new HashMap<>();
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select version, trace_id, " + column + " from " + table + " where deployment_id = :deployment")
                .setParameter("deployment", deploymentId)
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            found.put(
                    new Records.Key((String) columns[0], (String) columns[1]),
                    EventJson.readTrusted((String) columns[2], type));
        }
        return found;
    }
}
