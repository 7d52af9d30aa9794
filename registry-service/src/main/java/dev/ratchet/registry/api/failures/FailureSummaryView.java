package dev.ratchet.registry.api.failures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.ratchet.events.data.ClusterState;
import dev.ratchet.registry.domain.failures.FailureClusters.Count;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many clusters of failures there are, as the API tells it. */
@Schema(name = "FailureSummary")
record FailureSummaryView(
        @Schema(description = "Clusters by state") StatesView clusters,

        @Schema(description = "The prompts with the most failures that are not resolved come first; at most 100")
        List<PromptView> prompts) {
    private static final int MAX_PROMPTS = 100;

    static FailureSummaryView of(List<Count> counts) {
        Map<String, List<Count>> byPrompt =
                counts.stream().collect(groupingBy(Count::promptName, LinkedHashMap::new, toList()));
        return new FailureSummaryView(
                StatesView.of(counts),
                byPrompt.entrySet().stream()
                        .map(entry -> PromptView.of(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingLong(PromptView::unresolvedFailures)
                                .reversed())
                        .limit(MAX_PROMPTS)
                        .toList());
    }

    /** Clusters by state. */
    @Schema(name = "ClusterStates")
    record StatesView(long open, long acknowledged, long resolved, long reopened) {

        static StatesView of(List<Count> counts) {
            return new StatesView(
                    in(ClusterState.OPEN, counts),
                    in(ClusterState.ACKNOWLEDGED, counts),
                    in(ClusterState.RESOLVED, counts),
                    in(ClusterState.REOPENED, counts));
        }

        private static long in(ClusterState state, List<Count> counts) {
            return counts.stream()
                    .filter(count -> count.state() == state)
                    .mapToLong(Count::clusters)
                    .sum();
        }
    }

    /** The clusters of a prompt. */
    @Schema(name = "PromptFailures")
    record PromptView(
            @Schema(examples = "support-intent") String promptName,
            StatesView clusters,

            @Schema(description = "Failures in clusters that are not resolved", examples = "240")
            long unresolvedFailures) {

        static PromptView of(String promptName, List<Count> counts) {
            long unresolved = counts.stream()
                    .filter(count -> count.state() != ClusterState.RESOLVED)
                    .mapToLong(Count::failures)
                    .sum();
            return new PromptView(promptName, StatesView.of(counts), unresolved);
        }
    }
}
