package dev.ratchet.registry.persistence.changelog;

import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.changelog.ChangelogEntry;
import dev.ratchet.registry.domain.changelog.ChangelogEntry.Step;
import dev.ratchet.registry.domain.changelog.ChangelogEntry.Trial;
import dev.ratchet.registry.domain.changelog.Changelogs;
import dev.ratchet.registry.domain.prompts.VersionStatus;
import dev.ratchet.registry.persistence.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Changelogs in PostgreSQL, a page with one query. A deployment ships, rolls back and rejects at most once, so each join
 * finds one row at most; only the version that met the test has metrics and a fate of its own.
 */
@ApplicationScoped
class SqlChangelogs implements Changelogs {
    private static final String PAGE = """
            select v.id, v.version, v.status, v.created_by, v.created_at, v.rationale, v.changelog, v.first_live_at,
                   l.deployment_id, d.report is not null as reported,
                   cast(json_extract_path(cast(d.report as json), 'metrics') as text) as metrics,
                   ship.actor as ship_by, ship.at as ship_at, ship.reason as ship_reason, ship.override as ship_override,
                   back.actor as back_by, back.at as back_at, back.reason as back_reason, back.override as back_override,
                   no.actor as no_by, no.at as no_at, no.reason as no_reason, no.override as no_override,
                   d.candidate_version = v.version as judged
            from prompt_versions v
            left join deployment_versions l on l.prompt_id = v.prompt_id and l.version = v.version
            left join deployments d on d.id = l.deployment_id
            left join deployment_transitions ship on ship.deployment_id = d.id and ship.to_status = 'shipped'
            left join deployment_transitions back on back.deployment_id = d.id and back.to_status = 'rolled_back'
            left join deployment_transitions no on no.deployment_id = d.id and no.to_status = 'rejected'
            where v.prompt_id = :prompt""";
    private static final String AFTER = " and (v.created_at, v.id) < (:at, :id)";
    private static final String NEWEST_FIRST = " order by v.created_at desc, v.id desc limit :limit";

    private final Session database;

    SqlChangelogs(Session database) {
        this.database = database;
    }

    @Override
    public Page<ChangelogEntry> page(UUID promptId, Page.Slice slice) {
        List<ChangelogEntry> found = query(promptId, slice)
                .getResultStream()
                .map(SqlChangelogs::entry)
                .toList();
        return Page.of(found, count(promptId), slice, entry -> Cursor.of(entry.createdAt(), entry.id()));
    }

    private NativeQuery<Tuple> query(UUID promptId, Page.Slice slice) {
        Cursor after = slice.after();
        String sql = PAGE + (after == null ? "" : AFTER) + NEWEST_FIRST;
        NativeQuery<Tuple> query = database.createNativeQuery(sql, Tuple.class)
                .setParameter("prompt", promptId)
                .setParameter("limit", slice.probe());
        return after == null
                ? query
                : query.setParameter("at", after.instant(0)).setParameter("id", after.uuid(1));
    }

    private long count(UUID promptId) {
        return database.createNativeQuery("select count(*) from prompt_versions where prompt_id = ?1", Long.class)
                .setParameter(1, promptId)
                .getSingleResult();
    }

    private static ChangelogEntry entry(Tuple row) {
        return new ChangelogEntry(
                row.get("id", UUID.class),
                row.get("version", String.class),
                VersionStatus.valueOf(row.get("status", String.class).toUpperCase(Locale.ROOT)),
                row.get("created_by", String.class),
                row.get("created_at", Instant.class),
                row.get("rationale", String.class),
                row.get("changelog", String.class),
                row.get("first_live_at", Instant.class),
                trial(row));
    }

    private static @Nullable Trial trial(Tuple row) {
        UUID deployment = row.get("deployment_id", UUID.class);
        if (deployment == null) {
            return null;
        }
        boolean judged = row.get("judged", Boolean.class);
        boolean reported = row.get("reported", Boolean.class);
        MetricVerdict[] metrics = JsonText.read(row.get("metrics", String.class), MetricVerdict[].class);
        return new Trial(
                deployment,
                reported,
                judged && metrics != null ? List.of(metrics) : List.of(),
                judged ? step(row, "ship") : null,
                judged ? step(row, "back") : null,
                judged || !reported ? step(row, "no") : null);
    }

    private static @Nullable Step step(Tuple row, String alias) {
        String by = row.get(alias + "_by", String.class);
        return by == null
                ? null
                : new Step(
                        by,
                        row.get(alias + "_at", Instant.class),
                        row.get(alias + "_reason", String.class),
                        row.get(alias + "_override", Boolean.class));
    }
}
