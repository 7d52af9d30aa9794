package dev.ratchet.clustering.domain.synthesis;

import dev.ratchet.clustering.domain.failures.Lesson;
import dev.ratchet.clustering.domain.prompts.Attempt;
import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.ImprovementRef;
import dev.ratchet.events.data.PromptSpec;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that candidates are written from.
 *
 * @param live the version that is to be improved
 * @param origin where the lessons come from
 * @param lessons failures that the candidates are for, newest first
 * @param examples other failures of the prompt
 * @param passing what the prompt gets right, so that it stays right; none where that is not known
 * @param attempts all earlier candidates of the prompt, newest first
 */
public record Material(
        PromptSpec live,
        Origin origin,
        List<Lesson> lessons,
        List<Lesson> examples,
        List<Lesson> passing,
        List<Attempt> attempts) {

    /** Everything that is shown. */
    public Stream<Lesson> shown() {
        return Stream.of(lessons, examples, passing).flatMap(List::stream);
    }

    public List<String> shownTraceIds() {
        return shown().map(Lesson::traceId).distinct().toList();
    }

    /**
     * Whose failures these are: a cluster's or those of an improvement's baseline.
     *
     * @param label what they have in common, in words
     * @param rootCause what they seem to come from, in a line; {@code null} where nobody has looked into it
     * @param count how many there are, shown or not
     * @param candidates how many candidates are wanted
     */
    public record Origin(
            String label,
            @Nullable String rootCause,
            long count,
            @Nullable ClusterRef cluster,
            @Nullable ImprovementRef improvement,
            int candidates) {

        public static Origin of(ClusterRef cluster, @Nullable String rootCause, int candidates) {
            return new Origin(cluster.label(), rootCause, cluster.count(), cluster, null, candidates);
        }

        public static Origin of(ImprovementRef improvement, long failures, int candidates) {
            return new Origin("wrong answers on a dataset", null, failures, null, improvement, candidates);
        }
    }
}
