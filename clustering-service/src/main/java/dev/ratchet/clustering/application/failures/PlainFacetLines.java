package dev.ratchet.clustering.application.failures;

import java.util.List;

/** The facet as it is: always the same, and free. */
final class PlainFacetLines implements FacetLines {

    @Override
    public List<String> of(List<Heard> failures) {
        return failures.stream().map(heard -> heard.facet().line()).toList();
    }
}
