package dev.ratchet.harness.domain.replays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.data.RaceResult;
import dev.ratchet.harness.domain.grading.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaceTest {

    @Test
    void oneCandidateHasWonBeforeTheStart() {
        assertThat(new Race(List.of("a"), 40).isDecided()).isTrue();
    }

    @Test
    void threeCandidatesRaceInTwoRoundsOfDoubleLength() {
        Race race = new Race(List.of("a", "b", "c"), 40);
        assertThat(race.firstOfRound()).isZero();
        assertThat(race.endOfRound()).isEqualTo(20);
        record(race, "a", 5, 20);
        record(race, "b", 9, 20);
        record(race, "c", 12, 20);

        race.nextRound();

        assertThat(race.isDecided()).isFalse();
        assertThat(race.survivors()).containsExactly("c", "b");
        assertThat(race.firstOfRound()).isEqualTo(20);
        assertThat(race.endOfRound()).isEqualTo(40);
    }

    @Test
    void whatWasPassedInAllRoundsCounts() {
        Race race = new Race(List.of("a", "b", "c"), 40);
        record(race, "a", 10, 20);
        record(race, "b", 0, 20);
        record(race, "c", 12, 20);
        race.nextRound();
        record(race, "a", 15, 20);
        record(race, "c", 11, 20);
        record(race, "live", 8, 20);

        race.nextRound();

        assertThat(race.isDecided()).isTrue();
        assertThat(race.survivors()).containsExactly("a");
        assertThat(race.results())
                .containsExactlyInAnyOrder(
                        new RaceResult("a", 40, 25),
                        new RaceResult("b", 20, 0),
                        new RaceResult("c", 40, 23),
                        new RaceResult("live", 20, 8));
    }

    @Test
    void aTieGoesToTheEarlierCandidate() {
        Race race = new Race(List.of("a", "b"), 10);
        record(race, "a", 5, 10);
        record(race, "b", 5, 10);

        race.nextRound();

        assertThat(race.survivors()).containsExactly("a");
    }

    @Test
    void withoutExamplesTheFirstCandidateWins() {
        Race race = new Race(List.of("a", "b", "c", "d", "e"), 0);
        while (!race.isDecided()) {
            assertThat(race.endOfRound()).isZero();
            race.nextRound();
        }

        assertThat(race.survivors()).containsExactly("a");
    }

    private static void record(Race race, String version, int passed, int total) {
        for (int i = 0; i < total; i++) {
            race.record(version, Answers.judged(version, "t" + i, i < passed ? Verdict.PASSED : Verdict.FAILED));
        }
    }
}
