package dev.ratchet.clustering.application.failures;

import java.util.List;

/** Puts failures into a line each, which is what is embedded. */
public interface FacetLines {

    /** As many lines as failures, in their order. */
    List<String> of(List<Heard> failures);
}
