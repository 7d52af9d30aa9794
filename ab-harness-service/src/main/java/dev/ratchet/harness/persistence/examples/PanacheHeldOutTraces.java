package dev.ratchet.harness.persistence.examples;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.harness.config.HeldOutConfig;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.examples.HeldOutTraces;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Held-out traces in PostgreSQL. */
@ApplicationScoped
public class PanacheHeldOutTraces
        implements HeldOutTraces, PanacheRepositoryBase<HeldOutTraceEntity, HeldOutTraceEntity.Key> {
    private static final String INSERT = """
            insert into heldout_traces
                (project, prompt_name, trace_id, unit, split, input, expected_output, recorded_at)
            values (:project, :prompt, :trace, :unit, :split, :input, :expected, :recorded)
            on conflict do nothing""";
    private static final String PURGE = """
            delete from heldout_traces
            where (project, prompt_name, trace_id) in (
                select project, prompt_name, trace_id from heldout_traces
                where project = :project and prompt_name = :prompt and split = :split and labelled = :labelled
                order by recorded_at desc, trace_id offset :keep)""";
    private static final String FIND = """
            select * from (
                select h.*, row_number() over (
                    partition by unit order by labelled desc, recorded_at desc, trace_id) as place
                from heldout_traces h
                where project = :project and prompt_name = :prompt and split = :split
                  and (labelled or not :labelledOnly)
                  and trace_id not in (select jsonb_array_elements_text(cast(:except as jsonb)))) found
            where place <= :perSession
            order by labelled desc, recorded_at desc, trace_id
            limit :limit""";

    private final HeldOutConfig config;

    PanacheHeldOutTraces(HeldOutConfig config) {
        this.config = config;
    }

    @Override
    public void keep(PromptKey prompt, Example example, Instant recordedAt) {
        int inserted = getEntityManager()
                .createNativeQuery(INSERT)
                .setParameter("project", prompt.project())
                .setParameter("prompt", prompt.promptName())
                .setParameter("trace", example.traceId())
                .setParameter("unit", example.unit())
                .setParameter("split", example.split().wireName())
                .setParameter("input", example.input().toString())
                .setParameter("expected", example.expectedOutput())
                .setParameter("recorded", recordedAt)
                .executeUpdate();
        if (inserted == 1) {
            purge(prompt, example.split().wireName(), example.expectedOutput() != null);
        }
    }

    @Override
    public void label(PromptKey prompt, String traceId, String expectedOutput) {
        HeldOutTraceEntity trace = findById(new HeldOutTraceEntity.Key(prompt.project(), prompt.promptName(), traceId));
        if (trace != null) {
            trace.expectedOutput = expectedOutput;
            flush();
            purge(prompt, trace.split, true);
        }
    }

    private void purge(PromptKey prompt, String split, boolean labelled) {
        getEntityManager()
                .createNativeQuery(PURGE)
                .setParameter("project", prompt.project())
                .setParameter("prompt", prompt.promptName())
                .setParameter("split", split)
                .setParameter("labelled", labelled)
                .setParameter("keep", config.maxTraces())
                .executeUpdate();
    }

    @Override
    @SuppressWarnings("unchecked") // the query names the entity
    public List<Example> find(Wanted wanted, int limit, int perSession) {
        List<HeldOutTraceEntity> found = getEntityManager()
                .createNativeQuery(FIND, HeldOutTraceEntity.class)
                .setParameter("project", wanted.prompt().project())
                .setParameter("prompt", wanted.prompt().promptName())
                .setParameter("split", wanted.split().wireName())
                .setParameter("labelledOnly", wanted.labelledOnly())
                .setParameter("except", EventJson.writeText(wanted.except()))
                .setParameter("perSession", perSession)
                .setParameter("limit", limit)
                .getResultList();
        return found.stream().map(HeldOutTraceEntity::toExample).toList();
    }
}
