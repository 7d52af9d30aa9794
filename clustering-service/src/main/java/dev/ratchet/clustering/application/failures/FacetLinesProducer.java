package dev.ratchet.clustering.application.failures;

import dev.ratchet.clustering.config.ClusteringConfig;
import dev.ratchet.models.StructuredAnswers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who puts failures into lines, by the settings. */
final class FacetLinesProducer {
    private FacetLinesProducer() {}

    @Produces
    @Singleton
    static FacetLines facetLines(ClusteringConfig config, StructuredAnswers models) {
        return switch (config.facets()) {
            case TEXT -> new PlainFacetLines();
            case MODEL -> new ModelFacetLines(models);
        };
    }
}
