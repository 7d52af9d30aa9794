package dev.ratchet.clustering.application.diagnosis;

import dev.ratchet.clustering.domain.clusters.Cluster;
import dev.ratchet.clustering.domain.diagnosis.Diagnosed;
import dev.ratchet.clustering.domain.diagnosis.Diagnoses;
import dev.ratchet.clustering.domain.diagnosis.Triage;
import dev.ratchet.clustering.domain.failures.FailureLog;
import dev.ratchet.clustering.domain.failures.FailureText;
import dev.ratchet.clustering.domain.failures.Lesson;
import dev.ratchet.events.data.PromptSpec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what a cluster is a problem of: by rules where they can tell, in the words of a model where one was asked about the
 * version that is live.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DiagnoseCluster {
    private static final int LOOKED_INTO_FROM = 5;
    private static final int READ = 50;

    private final Diagnoses diagnoses;
    private final FailureLog failures;

    DiagnoseCluster(Diagnoses diagnoses, FailureLog failures) {
        this.diagnoses = diagnoses;
        this.failures = failures;
    }

    /** Nothing for a cluster that is too small to say anything about. */
    public Optional<Diagnosed> ifLargeEnough(Cluster cluster, @Nullable PromptSpec live) {
        return cluster.members() < LOOKED_INTO_FROM ? Optional.empty() : Optional.of(of(cluster, live));
    }

    public Diagnosed of(Cluster cluster, @Nullable PromptSpec live) {
        String version = live == null ? null : live.version();
        Diagnosed byRules = byRules(cluster, live);
        return diagnoses
                .find(cluster.id())
                .filter(said -> said.settles(version))
                .map(byRules::with)
                .orElse(byRules);
    }

    private Diagnosed byRules(Cluster cluster, @Nullable PromptSpec live) {
        List<FailureText> texts =
                lessons(cluster, live).stream().map(Lesson::text).toList();
        return Diagnosed.of(
                cluster.id(), live == null ? null : live.version(), Triage.of(cluster.signature(), texts, live));
    }

    private List<Lesson> lessons(Cluster cluster, @Nullable PromptSpec live) {
        List<Lesson> ofLive = live == null ? List.of() : failures.lessons(cluster.id(), live.version(), READ);
        return ofLive.isEmpty() ? failures.lessons(cluster.id(), READ) : ofLive;
    }
}
