package dev.ratchet.clustering.config;

import dev.ratchet.clustering.domain.LeaderClustering;
import dev.ratchet.clustering.domain.TriggerPolicy;
import dev.ratchet.models.Embeddings;
import dev.ratchet.models.MiniLmEmbeddings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What the domain needs, made from the settings. */
final class Beans {
    private Beans() {}

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    static Embeddings embeddings() {
        return new MiniLmEmbeddings();
    }

    @Produces
    @Singleton
    static LeaderClustering leaderClustering(ClusteringConfig config) {
        return new LeaderClustering(config.threshold(), config.maxClustersPerSignature());
    }

    @Produces
    @Singleton
    static TriggerPolicy triggerPolicy(ClusteringConfig config) {
        ClusteringConfig.Trigger trigger = config.trigger();
        return new TriggerPolicy(
                trigger.minClusterSize(),
                trigger.minDistinctUnits(),
                trigger.minPromptFailures(),
                trigger.coolDown(),
                trigger.maxCoolDown(),
                trigger.unansweredAfter());
    }
}
