package dev.ratchet.registry.persistence.traces;

import dev.ratchet.registry.domain.traces.Traces;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition in SQL with the values of its places. */
record Condition(String sql, List<Object> values) {

    static Condition of(Traces.Filter filter) {
        Condition condition = new Condition(
                "project = ? and prompt_name = ?",
                List.of(filter.prompt().project(), filter.prompt().promptName()));
        if (filter.verdict() != null) {
            condition = condition.and("verdict = ?", filter.verdict().wireName());
        }
        if (filter.since() != null) {
            condition = condition.and("recorded_at >= ?", Timestamp.from(filter.since()));
        }
        return condition;
    }

    /** For members of one of these clusters alone; where none is named, for any trace. */
    Condition in(List<UUID> clusters) {
        return clusters.isEmpty() ? this : and("""
                exists (select 1 from failure_cluster_members m where m.project = traces.project
                and m.prompt_name = traces.prompt_name and m.trace_id = traces.trace_id
                and m.cluster_id = any(cast(? as uuid[])))""", array(clusters));
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    Condition and(String more, Object... moreValues) {
        return new Condition(sql + " and " + more, joined(List.of(moreValues)));
    }

    /** With the values of what follows the condition. */
    Condition and(List<Object> moreValues) {
        return new Condition(sql, joined(moreValues));
    }

    private List<Object> joined(List<Object> more) {
        return Stream.concat(values.stream(), more.stream()).toList();
    }
}
