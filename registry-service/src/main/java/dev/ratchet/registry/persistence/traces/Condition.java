package dev.ratchet.registry.persistence.traces;

import dev.ratchet.registry.domain.traces.Traces;
import java.sql.Timestamp;
import java.util.List;
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
