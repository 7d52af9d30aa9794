package dev.ratchet.clustering.domain;

import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.PromptSpec;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that candidates are written from.
 *
 * @param lessons failures of the cluster that the candidates are for, newest first
 * @param examples failures of the prompt's other clusters
 * @param attempts all earlier candidates of the prompt, newest first
 */
public record Material(
        PromptSpec live, ClusterRef cluster, List<Lesson> lessons, List<Lesson> examples, List<Attempt> attempts) {

    /** Everything that is shown. */
    public Stream<Lesson> shown() {
        return Stream.concat(lessons.stream(), examples.stream());
    }

    public List<String> shownTraceIds() {
        return shown().map(Lesson::traceId).distinct().toList();
    }
}
