package dev.ratchet.clustering.application.failures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ratchet.clustering.application.ClusteringMetrics;
import dev.ratchet.clustering.config.ClusteringConfig;
import dev.ratchet.clustering.domain.clusters.Centroid;
import dev.ratchet.clustering.domain.failures.Facets;
import dev.ratchet.models.Embeddings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where texts lie. Each is embedded once; what was placed before needs no position, and what was not is remembered until it is. */
@ApplicationScoped
public class FacetPositions {
    private final Facets facets;
    private final FacetLines lines;
    private final Embeddings embeddings;
    private final ClusteringMetrics metrics;
    private final Cache<UUID, Centroid> lately;

    FacetPositions(
            Facets facets,
            FacetLines lines,
            Embeddings embeddings,
            ClusteringMetrics metrics,
            ClusteringConfig config) {
        this.facets = facets;
        this.lines = lines;
        this.embeddings = embeddings;
        this.metrics = metrics;
        this.lately =
                Caffeine.newBuilder().maximumSize(config.rememberedTexts()).build();
    }

    /** Embeds the texts that nobody has seen, all in one call. */
    void learn(Collection<Heard> batch) {
        Map<UUID, Heard> unknown = new LinkedHashMap<>();
        batch.forEach(heard -> unknown.putIfAbsent(heard.facet().id(), heard));
        unknown.keySet().removeAll(lately.asMap().keySet());
        if (!unknown.isEmpty()) {
            Set<UUID> placed = facets.homes(unknown.keySet()).keySet();
            unknown.keySet().removeAll(placed);
            embed(List.copyOf(unknown.values()));
        }
    }

    private void embed(List<Heard> unknown) {
        if (unknown.isEmpty()) {
            return;
        }
        List<Centroid> positions = embedded(unknown);
        for (int i = 0; i < unknown.size(); i++) {
            lately.put(unknown.get(i).facet().id(), positions.get(i));
        }
    }

    private List<Centroid> embedded(List<Heard> unknown) {
        metrics.textsEmbedded(unknown.size());
        return embeddings.embed(lines.of(unknown)).stream().map(Centroid::of).toList();
    }

    /** Where the text lies; embedded now if it was placed and forgotten in between. */
    Centroid of(Heard heard) {
        return lately.get(heard.facet().id(), _ -> embedded(List.of(heard)).getFirst());
    }
}
