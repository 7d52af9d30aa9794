package dev.ratchet.clustering.persistence.failures;

import dev.ratchet.clustering.domain.clusters.Census;
import dev.ratchet.clustering.domain.clusters.Placed;
import dev.ratchet.clustering.domain.clusters.UnitIn;
import dev.ratchet.clustering.domain.failures.Placements;
import dev.ratchet.events.data.ClusteredTrace;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.wire.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Placements by arrays: one statement for however many failures. */
@ApplicationScoped
class JdbcPlacements implements Placements {
    private static final String INSERT = """
            insert into failures (project, prompt_name, trace_id, prompt_version, cluster_id, unit, split, failed_at, contents, facet,
                counted)
            select ?, ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final BulkSql sql;

    JdbcPlacements(BulkSql sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> known(PromptKey prompt, Collection<String> traceIds) {
        return new HashSet<>(sql.query(
                "select trace_id from failures where project = ? and prompt_name = ? and trace_id = any (?)",
                row -> row.getString(1),
                prompt.project(),
                prompt.promptName(),
                traceIds.toArray(String[]::new)));
    }

    /** The {@code offset} keeps the planner from joining the whole table. */
    @Override
    public Map<UnitIn, Integer> counted(Collection<UUID> clusterIds, Collection<String> units) {
        return sql
                .query(
                        """
                        select f.cluster_id, u.unit, count(*) from unnest(?) as u (unit), lateral (
                            select cluster_id from failures
                            where counted and unit = u.unit and cluster_id = any (?) offset 0) as f
                        group by f.cluster_id, u.unit""",
                        row -> Map.entry(new UnitIn(row.getObject(1, UUID.class), row.getString(2)), row.getInt(3)),
                        units.toArray(String[]::new),
                        clusterIds.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void addAll(PromptKey prompt, List<Placed> placed, Predicate<Placed> withContents) {
        sql.update(
                INSERT,
                prompt.project(),
                prompt.promptName(),
                placed.stream().map(one -> one.failure().traceId()).toArray(String[]::new),
                placed.stream().map(one -> one.failure().promptVersion()).toArray(String[]::new),
                placed.stream().map(Placed::clusterId).toArray(UUID[]::new),
                placed.stream().map(one -> one.failure().unit()).toArray(String[]::new),
                placed.stream().map(one -> one.failure().split().wireName()).toArray(String[]::new),
                placed.stream().map(one -> one.failure().failedAt()).toArray(Instant[]::new),
                placed.stream()
                        .map(one -> withContents.test(one)
                                ? EventJson.writeText(one.failure().text())
                                : null)
                        .toArray(String[]::new),
                placed.stream().map(Placed::facet).toArray(UUID[]::new),
                placed.stream().map(Placed::counted).toArray(Boolean[]::new));
    }

    @Override
    public List<ClusteredTrace> move(Collection<UUID> fromClusters, Map<UUID, UUID> clusterByFacet) {
        List<UUID> facets = List.copyOf(clusterByFacet.keySet());
        return sql.query(
                """
                update failures f set cluster_id = m.target from unnest(?, ?) as m (facet, target)
                where f.cluster_id = any (?) and f.facet = m.facet and f.cluster_id <> m.target
                returning f.trace_id, f.cluster_id, f.failed_at""",
                JdbcPlacements::trace,
                facets.toArray(UUID[]::new),
                facets.stream().map(clusterByFacet::get).toArray(UUID[]::new),
                fromClusters.toArray(UUID[]::new));
    }

    @Override
    public List<ClusteredTrace> moveAll(UUID fromCluster, UUID toCluster) {
        return sql.query(
                "update failures set cluster_id = ? where cluster_id = ? returning trace_id, cluster_id, failed_at",
                JdbcPlacements::trace,
                toCluster,
                fromCluster);
    }

    private static ClusteredTrace trace(ResultSet row) throws SQLException {
        return new ClusteredTrace(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getObject(3, OffsetDateTime.class).toInstant());
    }

    @Override
    public Optional<Census> recount(UUID clusterId, int perUnit) {
        sql.update("""
                update failures f set counted = false from (
                    select project, prompt_name, trace_id,
                        row_number() over (partition by unit order by failed_at, trace_id) as number
                    from failures where counted and cluster_id = ?) as n
                where n.number > ?
                  and f.project = n.project and f.prompt_name = n.prompt_name and f.trace_id = n.trace_id""", clusterId, perUnit);
        return sql.query("""
                        select count(*), count(distinct unit), min(failed_at), max(failed_at) from failures
                        where cluster_id = ? having count(*) > 0""", JdbcPlacements::census, clusterId).stream().findFirst();
    }

    @Override
    public void keepContents(Collection<UUID> clusterIds, int perCluster) {
        if (clusterIds.isEmpty()) {
            return;
        }
        sql.update("""
                update failures set contents = null where (project, prompt_name, trace_id) in (
                    select f.project, f.prompt_name, f.trace_id from unnest(?) as c (id), lateral (
                        select project, prompt_name, trace_id from failures
                        where cluster_id = c.id and contents is not null
                        order by failed_at desc, trace_id desc offset ?) as f)""", clusterIds.toArray(UUID[]::new), perCluster);
    }

    private static Census census(ResultSet row) throws SQLException {
        return new Census(
                row.getLong(1),
                row.getInt(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }
}
