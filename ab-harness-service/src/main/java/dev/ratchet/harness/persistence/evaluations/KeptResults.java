package dev.ratchet.harness.persistence.evaluations;

import dev.ratchet.events.wire.EventJson;
import dev.ratchet.harness.domain.evaluations.Evaluated;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Rows of {@code evaluation_results}. */
record KeptResults(Session database) {

    void add(UUID evaluationId, List<Evaluated> results) {
        if (results.isEmpty()) {
            return;
        }
        database.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into evaluation_results (evaluation_id, entry_id, result) values (?, ?, ?)
                    on conflict do nothing""")) {
                for (Evaluated one : results) {
                    insert.setObject(1, evaluationId);
                    insert.setObject(2, one.result().entryId());
                    insert.setString(3, EventJson.writeText(one));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    void remove(UUID evaluationId, List<Evaluated> told) {
        if (told.isEmpty()) {
            return;
        }
        database.doWork(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from evaluation_results where evaluation_id = ? and entry_id = any (?)")) {
                delete.setObject(1, evaluationId);
                delete.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid",
                                told.stream().map(one -> one.result().entryId()).toArray()));
                delete.executeUpdate();
            }
        });
    }

    void removeAll(UUID evaluationId) {
        database.createNativeMutationQuery("delete from evaluation_results where evaluation_id = ?1")
                .setParameter(1, evaluationId)
                .executeUpdate();
    }

    List<Evaluated> of(UUID evaluationId) {
        return database
                .createNativeQuery(
                        "select result from evaluation_results where evaluation_id = ?1 order by entry_id",
                        String.class)
                .setParameter(1, evaluationId)
                .getResultList()
                .stream()
                .map(text -> EventJson.readTrusted(text, Evaluated.class))
                .toList();
    }
}
