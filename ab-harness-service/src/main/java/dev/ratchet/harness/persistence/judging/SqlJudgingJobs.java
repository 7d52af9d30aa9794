package dev.ratchet.harness.persistence.judging;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.harness.domain.jobs.Lease;
import dev.ratchet.harness.domain.judging.Caps;
import dev.ratchet.harness.domain.judging.JudgingEnd;
import dev.ratchet.harness.domain.judging.JudgingJob;
import dev.ratchet.harness.domain.judging.JudgingJobs;
import dev.ratchet.harness.domain.judging.ProductionAnswer;
import dev.ratchet.harness.persistence.jobs.LeasedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.Session;

/** Judgements of production in PostgreSQL. */
@ApplicationScoped
class SqlJudgingJobs implements JudgingJobs {
    private static final String WAITING = "state = 'waiting'";
    private static final String OVER =
            "state = 'done', reason = :reason, finished_at = clock_timestamp(), input = null, output = null";

    private final Session database;
    private final LeasedTable table;

    SqlJudgingJobs(Session database) {
        this.database = database;
        this.table = new LeasedTable(database, "online_judgements", "judgement_id", WAITING);
    }

    @Override
    public boolean open(ProductionAnswer answer, Caps caps, Duration delay) {
        PromptKey prompt = answer.prompt();
        return database.createNativeMutationQuery("""
                        insert into online_judgements
                            (judgement_id, project, prompt_name, trace_id, input, output, not_before)
                        select cast(:id as uuid), cast(:project as text), cast(:prompt as text), cast(:trace as text),
                            cast(:input as text), cast(:output as text),
                            clock_timestamp() + make_interval(secs => :seconds)
                        from online_judgements
                        where project = :project and prompt_name = :prompt
                            and created_at > clock_timestamp() - interval '1 day'
                        having count(*) < :perDay and
                            count(*) filter (where created_at > clock_timestamp() - interval '1 minute') < :perMinute
                        on conflict do nothing""")
                        .setParameter(
                                "id",
                                ProductionAnswer.judgementId(prompt, answer.traceId())
                                        .toString())
                        .setParameter("project", prompt.project())
                        .setParameter("prompt", prompt.promptName())
                        .setParameter("trace", answer.traceId())
                        .setParameter("input", answer.input().toString())
                        .setParameter("output", answer.output())
                        .setParameter("seconds", delay.toMillis() / 1_000.0)
                        .setParameter("perDay", caps.perDay())
                        .setParameter("perMinute", caps.perMinute())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void settle(PromptKey prompt, String traceId) {
        database.createNativeMutationQuery(
                        "update online_judgements set " + OVER + " where judgement_id = :id and " + WAITING)
                .setParameter("reason", JudgingEnd.SETTLED.wireName())
                .setParameter("id", ProductionAnswer.judgementId(prompt, traceId))
                .executeUpdate();
    }

    @Override
    public Optional<JudgingJob> claim(Duration lease) {
        return table.claim(lease).map(this::load);
    }

    private JudgingJob load(Lease lease) {
        Duration age = table.since(lease.jobId(), "created_at");
        return database.doReturningWork(connection -> {
            try (var select = connection.prepareStatement("select * from online_judgements where judgement_id = ?")) {
                select.setObject(1, lease.jobId());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return new JudgingJob(lease, answer(row), row.getInt("failures"), age);
                }
            }
        });
    }

    private static ProductionAnswer answer(ResultSet row) throws SQLException {
        return new ProductionAnswer(
                new PromptKey(row.getString("project"), row.getString("prompt_name")),
                row.getString("trace_id"),
                EventJson.readTrusted(row.getString("input"), JsonNode.class),
                row.getString("output"));
    }

    @Override
    public void hold(Lease lease, Duration duration) {
        table.hold(lease, duration);
    }

    @Override
    public void release(Lease lease, Duration pause) {
        table.release(lease, pause, true);
    }

    @Override
    public void finish(Lease lease, JudgingEnd end) {
        table.held(lease, table.held(OVER).setParameter("reason", end.wireName()));
    }

    @Override
    public int forget(Duration age) {
        return database.createNativeMutationQuery("""
                        delete from online_judgements where state = 'done'
                            and finished_at < clock_timestamp() - make_interval(secs => :seconds)""")
                .setParameter("seconds", age.toMillis() / 1_000.0)
                .executeUpdate();
    }
}
