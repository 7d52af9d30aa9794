package dev.ratchet.clustering.persistence.passes;

import dev.ratchet.clustering.domain.failures.FailureText;
import dev.ratchet.clustering.domain.failures.Lesson;
import dev.ratchet.clustering.domain.passes.Pass;
import dev.ratchet.clustering.domain.passes.Passes;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.wire.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class SqlPasses implements Passes {
    private static final String OF_PROMPT = " project = :project and prompt_name = :name ";
    private static final String OF_VERSION = OF_PROMPT + "and prompt_version = :version ";
    private static final String NOT_FAILED = "not exists (select 1 from failures f where f.project = :project"
            + " and f.prompt_name = :name and f.trace_id = ";

    private final EntityManager database;

    SqlPasses(EntityManager database) {
        this.database = database;
    }

    @Override
    public void add(Pass pass) {
        of(
                        pass.prompt(),
                        "insert into passes (project, prompt_name, trace_id, prompt_version, unit, contents, passed_at)"
                                + " select :project, :name, :trace, :version, :unit, :contents, :at where " + NOT_FAILED
                                + ":trace) on conflict do nothing")
                .setParameter("trace", pass.traceId())
                .setParameter("version", pass.promptVersion())
                .setParameter("unit", pass.unit())
                .setParameter("contents", EventJson.writeText(pass.text()))
                .setParameter("at", pass.passedAt())
                .executeUpdate();
    }

    @Override
    public void keepNewest(PromptKey prompt, String promptVersion, int most) {
        of(
                        prompt,
                        "delete from passes where" + OF_PROMPT + "and trace_id in (select trace_id from passes where"
                                + OF_VERSION + "order by passed_at desc, trace_id desc offset :most)")
                .setParameter("version", promptVersion)
                .setParameter("most", most)
                .executeUpdate();
    }

    @Override
    public List<Lesson> newest(PromptKey prompt, String promptVersion, int limit) {
        List<?> rows = of(
                        prompt,
                        "select trace_id, contents from (select distinct on (unit) trace_id, contents, passed_at from passes p"
                                + " where" + OF_VERSION + "and " + NOT_FAILED + "p.trace_id)"
                                + " order by unit, passed_at desc, trace_id desc) as newest"
                                + " order by passed_at desc, trace_id desc limit :limit")
                .setParameter("version", promptVersion)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(row -> lesson((Object[]) row)).toList();
    }

    private static Lesson lesson(Object[] row) {
        return new Lesson((String) row[0], EventJson.readTrusted((String) row[1], FailureText.class));
    }

    @Override
    public int dropBefore(Instant time) {
        return database.createNativeQuery("delete from passes where passed_at < :time")
                .setParameter("time", time)
                .executeUpdate();
    }

    private Query of(PromptKey prompt, String statement) {
        return database.createNativeQuery(statement)
                .setParameter("project", prompt.project())
                .setParameter("name", prompt.promptName());
    }
}
