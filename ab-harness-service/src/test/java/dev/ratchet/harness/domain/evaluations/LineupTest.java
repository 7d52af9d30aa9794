package dev.ratchet.harness.domain.evaluations;

import static dev.ratchet.harness.domain.evaluations.Samples.entry;
import static dev.ratchet.harness.domain.evaluations.Samples.failed;
import static dev.ratchet.harness.domain.evaluations.Samples.passed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineupTest {
    private final Lineup lineup = new Lineup(Checkpoint.START);

    @BeforeEach
    void lineUpFour() {
        IntStream.range(0, 4).forEach(number -> lineup.add(entry(number), 100));
    }

    @Test
    void aResultWaitsForThoseBeforeIt() {
        lineup.result(passed(1));
        lineup.result(passed(2));

        assertThat(lineup.ready()).isZero();
        lineup.result(failed(0));
        assertThat(lineup.ready()).isEqualTo(3);
    }

    @Test
    void whatIsTakenIsInOrderAndAddedUp() {
        lineup.result(passed(1));
        lineup.result(failed(0));
        lineup.result(passed(3));

        assertThat(lineup.take(lineup.ready())).containsExactly(failed(0), passed(1));
        assertThat(lineup.checkpoint().told()).isEqualTo(2);
        assertThat(lineup.checkpoint().lastEntry()).isEqualTo(entry(1));
        assertThat(lineup.checkpoint().sums().passed()).isEqualTo(1);
        assertThat(lineup.done()).isEqualTo(3);
        assertThat(lineup.begun()).isEqualTo(4);
        assertThat(lineup.size()).isEqualTo(200);
    }

    @Test
    void atTheEndGapsArePassedOver() {
        lineup.result(passed(0));
        lineup.result(passed(3));

        assertThat(lineup.takeAll()).containsExactly(passed(0), passed(3));
        assertThat(lineup.checkpoint().told()).isEqualTo(2);
        assertThat(lineup.length()).isZero();
    }

    @Test
    void whatIsNotToldYetIsSpentAllTheSame() {
        lineup.result(passed(0));
        lineup.take(1);
        lineup.result(passed(3));

        assertThat(lineup.spentUsd()).isCloseTo(0.002, within(1e-12));
    }
}
