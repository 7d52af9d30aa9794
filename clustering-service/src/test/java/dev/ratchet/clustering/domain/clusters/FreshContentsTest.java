package dev.ratchet.clustering.domain.clusters;

import static dev.ratchet.clustering.Failures.PROMPT;
import static dev.ratchet.clustering.Failures.TIME;
import static dev.ratchet.clustering.Failures.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.clustering.domain.clusters.Placing.Change;
import dev.ratchet.clustering.domain.failures.Failure;
import dev.ratchet.events.data.Split;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreshContentsTest {
    private static final int KEPT = 300;

    private final Cluster cluster = Cluster.ledBy(Failure.of(failed("t", "x", "a", "b")), Centroid.of(new float[] {1}));

    @Test
    void aClusterThatIsNotFullKeepsAllAndDropsTheOldestLater() {
        FreshContents contents = contents(KEPT - 1);

        assertThat(kept(contents, 500)).isEqualTo(500);
    }

    @Test
    void aFullClusterTakesATenthFromEachBatch() {
        FreshContents contents = contents(KEPT);

        assertThat(kept(contents, 500)).isEqualTo(KEPT / 10);
    }

    @Test
    void whatMayNotTeachIsNotKept() {
        FreshContents contents = contents(0);

        assertThat(contents.keeps(placed("judging", Split.TEST, true))).isFalse();
        assertThat(contents.keeps(placed("flood", Split.PROPOSE, false))).isFalse();
        assertThat(contents.keeps(placed("teaching", Split.PROPOSE, true))).isTrue();
    }

    private FreshContents contents(long membersBefore) {
        Cluster before = cluster.counted(new Census(membersBefore, 1, TIME, TIME));
        return new FreshContents(KEPT, List.of(new Change(before, cluster)));
    }

    private long kept(FreshContents contents, int failures) {
        return IntStream.range(0, failures)
                .filter(i -> contents.keeps(placed("t-" + i, Split.PROPOSE, true)))
                .count();
    }

    private Placed placed(String traceId, Split split, boolean counted) {
        Failure failure = Failure.of(failed(PROMPT, traceId, split, "x", "a", "b"));
        return new Placed(failure, cluster.id(), new UUID(0, 0), counted, null);
    }
}
