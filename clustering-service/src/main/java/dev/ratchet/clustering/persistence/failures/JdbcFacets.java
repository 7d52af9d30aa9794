package dev.ratchet.clustering.persistence.failures;

import dev.ratchet.clustering.domain.clusters.Centroid;
import dev.ratchet.clustering.domain.clusters.Placed;
import dev.ratchet.clustering.domain.failures.Facets;
import dev.ratchet.clustering.domain.tending.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class JdbcFacets implements Facets {
    private final BulkSql sql;

    JdbcFacets(BulkSql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, UUID> homes(Collection<UUID> facets) {
        return sql
                .query(
                        "select id, cluster_id from facets where id = any (?)",
                        row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                        (Object) facets.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void addAll(List<Placed> placed, Instant now) {
        if (placed.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into facets (id, cluster_id, position, shapes, seen_at)
                select id, cluster_id, position, shapes, ?::timestamptz from unnest(?, ?, ?, ?) as f (id, cluster_id, position, shapes)
                on conflict (id) do update set cluster_id = excluded.cluster_id""",
                now,
                placed.stream().map(Placed::facet).toArray(UUID[]::new),
                placed.stream().map(Placed::clusterId).toArray(UUID[]::new),
                placed.stream()
                        .flatMap(one -> Optional.ofNullable(one.position()).stream())
                        .map(Centroid::toBytes)
                        .toArray(byte[][]::new),
                placed.stream().map(Placed::teaches).toArray(Boolean[]::new));
    }

    @Override
    public List<Text> newest(Collection<UUID> clusterIds, int perCluster) {
        return sql.query("""
                select f.id, f.cluster_id, f.position, f.shapes from unnest(?) as c (id), lateral (
                    select * from facets where cluster_id = c.id order by seen_at desc, id limit ?) as f""", JdbcFacets::text, clusterIds.toArray(UUID[]::new), perCluster);
    }

    private static Text text(ResultSet row) throws SQLException {
        return new Text(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                Centroid.ofBytes(row.getBytes(3)),
                row.getBoolean(4));
    }

    @Override
    public void move(Map<UUID, UUID> clusterByFacet) {
        List<UUID> facets = List.copyOf(clusterByFacet.keySet());
        sql.update(
                "update facets f set cluster_id = m.target from unnest(?, ?) as m (id, target) where f.id = m.id",
                facets.toArray(UUID[]::new),
                facets.stream().map(clusterByFacet::get).toArray(UUID[]::new));
    }

    @Override
    public void moveAll(UUID fromCluster, UUID toCluster) {
        sql.update("update facets set cluster_id = ? where cluster_id = ?", toCluster, fromCluster);
    }

    @Override
    public void keepNewest(Collection<UUID> clusterIds, int perCluster) {
        sql.update("""
                delete from facets where id in (
                    select f.id from unnest(?) as c (id), lateral (
                        select id from facets where cluster_id = c.id order by seen_at desc, id offset ?) as f)""", clusterIds.toArray(UUID[]::new), perCluster);
    }

    @Override
    public void dropBefore(Instant time) {
        sql.update("delete from facets where seen_at < ?", time);
    }
}
