package dev.ratchet.registry.persistence.failures;

import dev.ratchet.events.data.ClusteredTrace;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.failures.ClusterMembers;
import dev.ratchet.registry.domain.failures.FailureCluster;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Members of clusters in PostgreSQL, past the persistence context: there are many of them. */
@ApplicationScoped
class SqlClusterMembers implements ClusterMembers {
    private static final String PUT = """
            insert into failure_cluster_members (project, prompt_name, trace_id, cluster_id, failed_at, clustered_at)
            values (?, ?, ?, ?, ?, ?) on conflict (project, prompt_name, trace_id) do update
            set cluster_id = excluded.cluster_id, failed_at = excluded.failed_at, clustered_at = excluded.clustered_at
            where failure_cluster_members.clustered_at <= excluded.clustered_at""";
    private static final String TRIM = """
            delete from failure_cluster_members where cluster_id = ? and (failed_at, trace_id) < (
                select failed_at, trace_id from failure_cluster_members where cluster_id = ?
                order by failed_at desc, trace_id desc offset ? limit 1)""";
    private static final String TALLY = """
            update failure_clusters set (members, newest_member) = (
                select count(*), max(failed_at) from failure_cluster_members where cluster_id = failure_clusters.id)
            where id = any(?)""";

    private final Session database;

    SqlClusterMembers(Session database) {
        this.database = database;
    }

    @Override
    public Set<UUID> put(PromptKey prompt, List<ClusteredTrace> traces, Instant clusteredAt) {
        Set<UUID> touched = new HashSet<>(before(prompt, traces));
        traces.forEach(trace -> touched.add(trace.clusterId()));
        database.doWork(connection -> {
            try (PreparedStatement put = connection.prepareStatement(PUT)) {
                for (ClusteredTrace trace : traces) {
                    put.setString(1, prompt.project());
                    put.setString(2, prompt.promptName());
                    put.setString(3, trace.traceId());
                    put.setObject(4, trace.clusterId());
                    put.setTimestamp(5, Timestamp.from(trace.failedAt()));
                    put.setTimestamp(6, Timestamp.from(clusteredAt));
                    put.addBatch();
                }
                put.executeBatch();
            }
        });
        return touched;
    }

    /** Where the traces are so far. */
    private List<UUID> before(PromptKey prompt, List<ClusteredTrace> traces) {
        return database.createNativeQuery("""
                        select distinct cluster_id from failure_cluster_members
                        where project = ?1 and prompt_name = ?2 and trace_id = any(?3)""", UUID.class)
                .setParameter(1, prompt.project())
                .setParameter(2, prompt.promptName())
                .setParameter(3, traces.stream().map(ClusteredTrace::traceId).toArray(String[]::new))
                .list();
    }

    @Override
    public void trim(Collection<UUID> clusters, int newest) {
        database.doWork(connection -> {
            try (PreparedStatement trim = connection.prepareStatement(TRIM)) {
                for (UUID cluster : clusters) {
                    trim.setObject(1, cluster);
                    trim.setObject(2, cluster);
                    trim.setInt(3, newest - 1);
                    trim.addBatch();
                }
                trim.executeBatch();
            }
        });
    }

    @Override
    public void tally(Collection<UUID> clusters) {
        database.doWork(connection -> {
            try (PreparedStatement tally = connection.prepareStatement(TALLY)) {
                tally.setArray(1, array(connection, clusters));
                tally.executeUpdate();
            }
        });
    }

    private static java.sql.Array array(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    @Override
    public Page<ClusteredTrace> page(FailureCluster cluster, Page.Slice slice) {
        return new MemberList(database, cluster).page(slice);
    }

    @Override
    public Set<UUID> forget(Instant before) {
        return new HashSet<>(database.createNativeQuery("""
                        with old as (delete from failure_cluster_members where failed_at < ?1 returning cluster_id)
                        select distinct cluster_id from old""", UUID.class)
                .setParameter(1, before)
                .list());
    }
}
