package dev.ratchet.harness.persistence.evaluations;

import dev.ratchet.events.EvaluationEvent.EvaluationRequested;
import dev.ratchet.events.data.EvaluationEnd;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.harness.domain.evaluations.Checkpoint;
import dev.ratchet.harness.domain.evaluations.Evaluated;
import dev.ratchet.harness.domain.evaluations.EvaluationJob;
import dev.ratchet.harness.domain.evaluations.EvaluationJobs;
import dev.ratchet.harness.domain.evaluations.Step;
import dev.ratchet.harness.domain.evaluations.Sums;
import dev.ratchet.harness.domain.jobs.Lease;
import dev.ratchet.harness.persistence.jobs.LeasedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Evaluation jobs in PostgreSQL. */
@ApplicationScoped
class SqlEvaluationJobs implements EvaluationJobs {
    private static final String OPEN = "state in ('waiting', 'running')";

    private final Session database;
    private final LeasedTable table;
    private final KeptResults results;

    SqlEvaluationJobs(Session database) {
        this.database = database;
        this.table = new LeasedTable(database, "evaluation_jobs", "evaluation_id", OPEN);
        this.results = new KeptResults(database);
    }

    @Override
    public void open(EvaluationRequested request) {
        database.createNativeMutationQuery("""
                        insert into evaluation_jobs (evaluation_id, state, request) values (?1, 'waiting', ?2)
                        on conflict do nothing""")
                .setParameter(1, request.evaluationId())
                .setParameter(2, EventJson.writeText(request))
                .executeUpdate();
    }

    @Override
    public void cancel(UUID evaluationId, String by) {
        database.createNativeMutationQuery("""
                        update evaluation_jobs set cancelled_by = ?2, not_before = clock_timestamp()
                        where evaluation_id = ?1 and cancelled_by is null and\s""" + OPEN)
                .setParameter(1, evaluationId)
                .setParameter(2, by)
                .executeUpdate();
    }

    @Override
    public Optional<EvaluationJob> claim(Duration lease) {
        return table.claim(lease).map(this::load);
    }

    private EvaluationJob load(Lease lease) {
        Duration age = table.since(lease.jobId(), "created_at");
        return database.doReturningWork(connection -> {
            try (var select = connection.prepareStatement("select * from evaluation_jobs where evaluation_id = ?")) {
                select.setObject(1, lease.jobId());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return job(row, lease, age);
                }
            }
        });
    }

    private static EvaluationJob job(ResultSet row, Lease lease, Duration age) throws SQLException {
        String sums = row.getString("sums");
        return new EvaluationJob(
                lease,
                EventJson.readTrusted(row.getString("request"), EvaluationRequested.class),
                row.getString("state").equals("running"),
                new Checkpoint(
                        row.getInt("told"),
                        row.getObject("last_entry", UUID.class),
                        sums == null ? Sums.NONE : EventJson.readTrusted(sums, Sums.class)),
                row.getString("cancelled_by"),
                row.getInt("failures"),
                age);
    }

    @Override
    public boolean hold(Lease lease, Duration duration) {
        table.hold(lease, duration);
        return database.createNativeQuery(
                        "select cancelled_by is not null from evaluation_jobs where evaluation_id = ?1", Boolean.class)
                .setParameter(1, lease.jobId())
                .getSingleResult();
    }

    @Override
    public void begin(Lease lease) {
        table.held(lease, table.held("state = 'running', started_at = clock_timestamp()"));
    }

    @Override
    public void save(Lease lease, Step step) {
        results.add(lease.jobId(), step.kept());
        results.remove(lease.jobId(), step.told());
        table.held(
                lease,
                table.held("failures = 0, told = :told, last_entry = cast(:last as uuid), sums = :sums")
                        .setParameter("told", step.after().told())
                        .setParameter("last", text(step.after().lastEntry()))
                        .setParameter("sums", EventJson.writeText(step.after().sums())));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    @Override
    public List<Evaluated> kept(UUID evaluationId) {
        return results.of(evaluationId);
    }

    @Override
    public void release(Lease lease, Duration pause, boolean failed) {
        table.release(lease, pause, failed);
    }

    @Override
    public void finish(Lease lease, EvaluationEnd end, @Nullable String reason) {
        results.removeAll(lease.jobId());
        table.finish(lease, "done", end.wireName() + (reason == null ? "" : ": " + reason));
    }
}
