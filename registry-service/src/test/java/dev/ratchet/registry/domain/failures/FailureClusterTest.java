package dev.ratchet.registry.domain.failures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.events.MetricEvent.ClusterChanged;
import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.ClusterState;
import dev.ratchet.events.wire.EventIds;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A2: what facts and people make of a cluster's state. */
class FailureClusterTest {
    private static final UUID ID = EventIds.derived("cluster");
    private static final Instant TIME = Instant.parse("2026-11-25T09:00:00Z");

    @Test
    void aNewerFactReplacesAnOlderOneAndNotTheOtherWayRound() {
        FailureCluster known = FailureCluster.of(fact(ClusterState.OPEN, null, 5, 10), null);

        assertThat(known.changed(fact(ClusterState.OPEN, null, 4, 7))).isEqualTo(known);
        assertThat(known.changed(fact(ClusterState.OPEN, null, 5, 11)).told().count())
                .isEqualTo(11);
        assertThat(known.changed(fact(ClusterState.OPEN, null, 6, 9)).told().count())
                .isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({
        "acknowledge, open, acknowledged",
        "acknowledge, reopened, acknowledged",
        "resolve, open, resolved",
        "resolve, reopened, resolved",
        "resolve, acknowledged, resolved",
        "reopen, acknowledged, open",
        "reopen, resolved, open"
    })
    void aReviewMovesTheStateAndIsCounted(String action, String from, String to) {
        FailureCluster cluster = FailureCluster.of(fact(state(from), 4L, 5, 10), null);

        FailureCluster reviewed = cluster.reviewed(action(action));

        assertThat(reviewed.state()).isEqualTo(state(to));
        assertThat(reviewed.review()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "acknowledge, acknowledged",
        "acknowledge, resolved",
        "resolve, resolved",
        "reopen, open",
        "reopen, reopened"
    })
    void aReviewThatSaysNothingNewIsRefused(String action, String from) {
        FailureCluster cluster = FailureCluster.of(fact(state(from), null, 5, 10), null);

        assertThatThrownBy(() -> cluster.reviewed(action(action)))
                .isInstanceOf(IllegalReview.class)
                .hasMessageContaining("is " + from);
    }

    @Test
    void aFactFromBeforeTheReviewWasHeardOfTellsNothingAboutTheState() {
        FailureCluster resolved =
                FailureCluster.of(fact(ClusterState.OPEN, null, 5, 10), null).reviewed(ReviewAction.RESOLVE);

        FailureCluster grown = resolved.changed(fact(ClusterState.REOPENED, 0L, 6, 11));

        assertThat(grown.state()).isEqualTo(ClusterState.RESOLVED);
        assertThat(grown.told().count()).isEqualTo(11);
        assertThat(grown.changed(fact(ClusterState.REOPENED, 1L, 7, 12)).state())
                .isEqualTo(ClusterState.REOPENED);
    }

    @Test
    void aRebuildFindsWhatPeopleHaveSaid() {
        Review newest = new Review(ID, 3, ClusterState.RESOLVED, "ada", null, TIME);

        assertThat(FailureCluster.of(fact(ClusterState.OPEN, 2L, 5, 10), newest).state())
                .isEqualTo(ClusterState.RESOLVED);
        assertThat(FailureCluster.of(fact(ClusterState.REOPENED, 3L, 5, 10), newest)
                        .state())
                .isEqualTo(ClusterState.REOPENED);
        assertThat(FailureCluster.of(fact(ClusterState.OPEN, null, 5, 10), newest)
                        .review())
                .isEqualTo(3);
    }

    @Test
    void aNumberThatIsHigherThanOursIsGoneOnFrom() {
        FailureCluster known = FailureCluster.of(fact(ClusterState.OPEN, null, 5, 10), null);

        FailureCluster told = known.changed(fact(ClusterState.RESOLVED, 7L, 6, 10));

        assertThat(told.state()).isEqualTo(ClusterState.RESOLVED);
        assertThat(told.reviewed(ReviewAction.REOPEN).review()).isEqualTo(8);
    }

    private static ClusterState state(String name) {
        return ClusterState.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static ReviewAction action(String name) {
        return ReviewAction.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static ClusterChanged fact(ClusterState state, @Nullable Long review, int second, long count) {
        return new ClusterChanged(
                "default",
                "support-intent",
                new ClusterRef(ID, "mismatch:intent", "refunds", count, TIME, TIME, List.of()),
                state,
                3,
                TIME.plusSeconds(second),
                review,
                List.of(),
                null,
                null);
    }
}
