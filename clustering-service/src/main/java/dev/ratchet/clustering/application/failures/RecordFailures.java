package dev.ratchet.clustering.application.failures;

import dev.ratchet.events.data.PromptKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives failures their clusters: the model's part before any lock is taken, and then prompt by prompt. */
@ApplicationScoped
public class RecordFailures {
    private final FacetPositions positions;
    private final PlaceFailures placeFailures;

    RecordFailures(FacetPositions positions, PlaceFailures placeFailures) {
        this.positions = positions;
        this.placeFailures = placeFailures;
    }

    /** A failure that is known already changes nothing, so a batch that failed half-way is just given once more. */
    public void record(List<Heard> batch) {
        positions.learn(batch);
        Map<PromptKey, List<Heard>> byPrompt = batch.stream()
                .collect(Collectors.groupingBy(
                        heard -> heard.failure().prompt(), LinkedHashMap::new, Collectors.toList()));
        byPrompt.forEach(placeFailures::place);
    }
}
