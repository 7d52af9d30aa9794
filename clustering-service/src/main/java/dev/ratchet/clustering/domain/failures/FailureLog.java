package dev.ratchet.clustering.domain.failures;

import dev.ratchet.clustering.domain.clusters.ClusterTally;
import dev.ratchet.events.data.PromptKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All failures, and the contents of those that may be shown. A cluster goes by its own id, not by one that it has taken over. */
public interface FailureLog {

    /** Members of a cluster whose contents are kept, newest first. */
    List<Lesson> lessons(UUID clusterId, int limit);

    /** Those of one version only. */
    List<Lesson> lessons(UUID clusterId, String promptVersion, int limit);

    /** Members of the prompt's other clusters, of one version, newest first. */
    List<Lesson> lessonsOutside(UUID clusterId, PromptKey prompt, String promptVersion, int limit);

    List<String> newestTraceIds(UUID clusterId, int limit);

    /** What counts of the version, by cluster. */
    List<ClusterTally> tally(PromptKey prompt, String promptVersion);

    int dropBefore(Instant time);
}
