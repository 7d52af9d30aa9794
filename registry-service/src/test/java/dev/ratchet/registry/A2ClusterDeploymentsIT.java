package dev.ratchet.registry;

import static dev.ratchet.registry.FailureTopics.awaitKnown;
import static dev.ratchet.registry.RegistryClient.decide;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.registry.FailureTopics.Cluster;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A2: which deployments answer to a cluster that took in another. */
@QuarkusTest
class A2ClusterDeploymentsIT {
    @Inject
    DataSource dataSource;

    private final FailureTopics topics = new FailureTopics();
    private String prompt;
    private UUID older;
    private UUID newer;

    @BeforeEach
    void propose() {
        prompt = newPrompt();
        try (RegistryClient registry = new RegistryClient()) {
            older = registry.replayed(prompt, "Better: {message}", ReplayOutcome.PASSED);
            decide(older, "reject", "not yet").then().statusCode(200);
            newer = registry.propose(prompt, "Better still: {message}");
        }
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void theNewestComesFirstWhicheverOfTheClustersItIsFor() {
        UUID cluster = merged();

        assertThat(deployments(cluster)).containsExactly(newer.toString(), older.toString());
    }

    @Test
    void ofAllTogetherTheNewestTwentyAreTold() {
        Rows.change(
                dataSource,
                "insert into deployments (id, row_version, prompt_id, project, prompt_name, status, seq, baseline, candidates,"
                        + " candidate_version, cluster, cluster_id, taught_by, digest, created_at, updated_at)"
                        + " select gen_random_uuid(), row_version, prompt_id, project, prompt_name, status, seq, baseline,"
                        + " candidates, candidate_version, cluster, cluster_id, taught_by, digest,"
                        + " created_at - n * interval '1 s', updated_at from deployments, generate_series(1, 20) as n"
                        + " where id = '" + older + "'");

        UUID cluster = merged();

        assertThat(deployments(cluster)).hasSize(20).startsWith(newer.toString(), older.toString());
    }

    /** The cluster of the older deployment, which has taken in that of the newer one. */
    private UUID merged() {
        UUID cluster = Facts.cluster(older, 12).clusterId();
        topics.tell(new Cluster(prompt, cluster)
                .counting(13)
                .with(Facts.cluster(newer, 12).clusterId()));
        awaitKnown(cluster);
        return cluster;
    }

    private static List<String> deployments(UUID cluster) {
        return owner().get("/failures/clusters/{id}", cluster).path("deployments.id");
    }
}
