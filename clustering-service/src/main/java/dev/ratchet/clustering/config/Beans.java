package dev.ratchet.clustering.config;

import dev.ratchet.clustering.domain.clusters.LeaderClustering;
import dev.ratchet.clustering.domain.synthesis.TriggerPolicy;
import dev.ratchet.clustering.domain.tending.Tending;
import dev.ratchet.clustering.domain.tending.TendingRules;
import dev.ratchet.messaging.Away;
import dev.ratchet.models.Embeddings;
import dev.ratchet.models.MiniLmEmbeddings;
import dev.ratchet.models.ModelUnavailable;
import dev.ratchet.models.embeddings.EmbeddingModels;
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
    static Embeddings embeddings(EmbeddingModels models) {
        return models.configured().map(Beans::waitedFor).orElseGet(MiniLmEmbeddings::new);
    }

    /** While the endpoint is away a failure waits in its place instead of being given up. */
    private static Embeddings waitedFor(Embeddings remote) {
        return texts -> {
            try {
                return remote.embed(texts);
            } catch (ModelUnavailable e) {
                throw new Away("the embedding model gives no answer now", e);
            }
        };
    }

    @Produces
    @Singleton
    static LeaderClustering leaderClustering(ClusteringConfig config) {
        return new LeaderClustering(config.threshold(), 2 * config.maxClustersPerSignature(), config.countedPerUnit());
    }

    @Produces
    @Singleton
    static Tending tending(ClusteringConfig config) {
        ClusteringConfig.TendingSettings tending = config.tending();
        return new Tending(new TendingRules(
                tending.mergeFrom(),
                tending.splitBelow(),
                tending.smallestPart(),
                config.maxClustersPerSignature(),
                tending.largestMoved()));
    }

    @Produces
    @Singleton
    static TriggerPolicy triggerPolicy(ClusteringConfig config) {
        ClusteringConfig.Trigger trigger = config.trigger();
        return new TriggerPolicy(
                trigger.minClusterSize(),
                trigger.minDistinctUnits(),
                trigger.minPromptFailures(),
                trigger.minShare(),
                trigger.maxOpen(),
                trigger.coolDown(),
                trigger.maxCoolDown(),
                trigger.unansweredAfter(),
                trigger.undecidedAfter(),
                trigger.maxPause());
    }
}
