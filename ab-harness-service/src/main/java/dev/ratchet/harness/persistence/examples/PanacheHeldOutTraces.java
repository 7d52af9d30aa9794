package dev.ratchet.harness.persistence.examples;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.examples.Fate;
import dev.ratchet.harness.domain.examples.HeldOutTraces;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Held-out traces in PostgreSQL. */
@ApplicationScoped
public class PanacheHeldOutTraces
        implements HeldOutTraces, PanacheRepositoryBase<HeldOutTraceEntity, HeldOutTraceEntity.Key> {
    private static final String INSERT = """
            insert into heldout_traces
                (project, prompt_name, trace_id, unit, split, input, expected_output, names, fate, recorded_at)
            values (:project, :prompt, :trace, :unit, :split, :input, :expected, :names, :fate, :recorded)
            on conflict do nothing""";
    private static final String NAMES =
            "select names from heldout_traces where project = :project and prompt_name = :prompt and trace_id = :trace";
    private static final String LABEL = """
            update heldout_traces
            set expected_output = coalesce(cast(:expected as text), expected_output),
                names = :names,
                fate = case when :fate = 'unknown' then fate else :fate end
            where project = :project and prompt_name = :prompt and trace_id = :trace""";
    private static final String TRIM = """
            delete from heldout_traces
            where (project, prompt_name, trace_id) in (
                select project, prompt_name, trace_id from (
                    select project, prompt_name, trace_id, recorded_at, row_number() over (
                        partition by labelled, fate order by recorded_at desc, trace_id) as place
                    from heldout_traces
                    where project = :project and prompt_name = :prompt and split = :split) ranked
                order by place, recorded_at desc, trace_id offset :most)""";
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

    @Override
    public boolean keep(PromptKey prompt, Example example, String names, Fate fate, Instant recordedAt) {
        return of(prompt, INSERT)
                        .setParameter("trace", example.traceId())
                        .setParameter("unit", example.unit())
                        .setParameter("split", example.split().wireName())
                        .setParameter("input", example.input().toString())
                        .setParameter("expected", example.expectedOutput())
                        .setParameter("names", names)
                        .setParameter("fate", fate.wireName())
                        .setParameter("recorded", recordedAt)
                        .executeUpdate()
                == 1;
    }

    @Override
    @SuppressWarnings("unchecked") // the query gives one column of text
    public Optional<String> names(PromptKey prompt, String traceId) {
        Stream<String> names = of(prompt, NAMES).setParameter("trace", traceId).getResultStream();
        return names.findFirst();
    }

    @Override
    public void label(PromptKey prompt, String traceId, @Nullable String expectedOutput, String names, Fate fate) {
        of(prompt, LABEL)
                .setParameter("trace", traceId)
                .setParameter("expected", expectedOutput)
                .setParameter("names", names)
                .setParameter("fate", fate.wireName())
                .executeUpdate();
    }

    @Override
    public int trim(PromptKey prompt, Split split, int most) {
        return of(prompt, TRIM)
                .setParameter("split", split.wireName())
                .setParameter("most", most)
                .executeUpdate();
    }

    private Query of(PromptKey prompt, String sql) {
        return getEntityManager()
                .createNativeQuery(sql)
                .setParameter("project", prompt.project())
                .setParameter("prompt", prompt.promptName());
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
