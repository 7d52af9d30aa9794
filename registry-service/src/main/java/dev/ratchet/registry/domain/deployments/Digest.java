package dev.ratchet.registry.domain.deployments;

import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayReport;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list tells of a deployment, without texts and report.
 *
 * @param currentVersion what was live when it was opened
 * @param rationale of the chosen candidate
 * @param headline what the replay found; {@code null} before it has
 */
public record Digest(
        String currentVersion,
        String rationale,
        @Nullable Cluster cluster,
        @Nullable Headline headline) {

    static Digest of(Deployment deployment) {
        ReplayReport report = deployment.trial().report();
        ClusterRef cluster = deployment.proposal().cluster();
        return new Digest(
                deployment.proposal().baseline().version(),
                deployment.chosen().rationale(),
                cluster == null ? null : new Cluster(cluster.clusterId(), cluster.label(), cluster.count()),
                report == null ? null : Headline.of(report));
    }

    /** The failures that led to the deployment. */
    public record Cluster(UUID clusterId, String label, long count) {}

    /** The pass rates of the two prompts on the same held-out traces; {@code null} where nothing was judged. */
    public record Headline(
            ReplayOutcome outcome,
            @Nullable Double baseline,
            @Nullable Double candidate,
            @Nullable Double delta) {

        private static Headline of(ReplayReport report) {
            if (report.pairs() == 0) {
                return new Headline(report.outcome(), null, null, null);
            }
            double baseline = (double) report.baselinePassed() / report.pairs();
            double candidate = (double) report.candidatePassed() / report.pairs();
            return new Headline(report.outcome(), baseline, candidate, candidate - baseline);
        }
    }
}
