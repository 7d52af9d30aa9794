package dev.ratchet.statistics.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.statistics.live.CanaryTest.Decision;
import dev.ratchet.statistics.live.CanaryTest.Rules;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanaryTestTest {

    @Test
    void nothingIsDecidedBeforeFiftyTracesOfTheCandidate() {
        CanaryTest test = CanaryTest.start(Rules.standard(0.5), 100, 5);
        for (int i = 0; i < 49; i++) {
            test = test.control(false).candidate(true);
        }

        assertThat(test.worse().evidence()).isGreaterThan(20);
        assertThat(test.decision()).isEqualTo(Decision.UNDECIDED);
        assertThat(test.control(false).candidate(true).decision()).isEqualTo(Decision.ROLL_BACK);
    }

    @Test
    void aDecisionIsFinal() {
        CanaryTest test = CanaryTest.start(Rules.standard(0.5), 100, 5);
        for (int i = 0; i < 60; i++) {
            test = test.control(false).candidate(true);
        }
        for (int i = 0; i < 2_000; i++) {
            test = test.control(true).candidate(false);
        }

        assertThat(test.decision()).isEqualTo(Decision.ROLL_BACK);
    }

    @Test
    void aBlockClosesOnNumbersOfTracesAlone() {
        CanaryTest test = CanaryTest.start(Rules.standard(0.1)).candidate(true).candidate(false);
        for (int i = 0; i < 8; i++) {
            test = test.control(i == 0);
        }

        assertThat(test.open()).isEqualTo(new Block(2, 1, 8, 1));
        assertThat(test.control(true).open()).isEqualTo(Block.EMPTY);
        assertThat(test.candidates()).isEqualTo(2);
    }

    /** Traces come at random; the error holds at every share though one looks after each. */
    @ParameterizedTest
    @CsvSource({".01,1000,6000", ".1,3000,2000", ".5,3000,1000", ".8,2000,1000"})
    void aCandidateThatIsTheSameIsSeldomDecidedOn(double share, int runs, int traces) {
        Runs same = new Runs(share, 0.1, runs, traces);

        assertThat(same.rolledBack).isLessThanOrEqualTo((int) (runs * 0.05));
        assertThat(same.promoted).isLessThanOrEqualTo((int) (runs * 0.025));
    }

    @Test
    void aBetterOneIsPromotedAndAWorseOneRolledBack() {
        Runs better = new Runs(0.5, 0.02, 400, 3_000);
        Runs worse = new Runs(0.5, 0.2, 400, 3_000);

        assertThat(better.promoted).isGreaterThan(390);
        assertThat(better.rolledBack).isZero();
        assertThat(worse.rolledBack).isGreaterThan(390);
        assertThat(worse.promoted).isZero();
    }

    /** At 10 %, 20 % beside 10 % failures: as with whole blocks, about 99 traces of the candidate. */
    @Test
    void tracesThatComeOneByOneAreHardlyLessThanWholeBlocks() {
        assertThat(new Runs(0.1, 0.2, 1_000, 20_000).meanCandidates()).isLessThan(125);
    }

    @Test
    void theNextStepOfARolloutKeepsTheEvidence() {
        CanaryTest test = CanaryTest.start(Rules.standard(0.5), 100, 5);
        for (int i = 0; i < 30; i++) {
            test = test.control(false).candidate(true);
        }

        CanaryTest next = test.at(0.9);

        assertThat(next.rules()).isEqualTo(new Rules(0.9, 0.05, 0.025, 50));
        assertThat(next.worse().evidence()).isEqualTo(test.worse().evidence());
        assertThat(next.candidates()).isEqualTo(30);
    }

    @Test
    void sharesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> Rules.standard(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rules.standard(1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Seeded simulated rollouts beside a live prompt that fails at 10 %. */
    private static final class Runs {
        private int rolledBack;
        private int promoted;
        private long candidates;
        private final int runs;

        Runs(double share, double rate, int runs, int traces) {
            this.runs = runs;
            SplittableRandom random = new SplittableRandom(20_260_101);
            for (int run = 0; run < runs; run++) {
                CanaryTest test = CanaryTest.start(Rules.standard(share), 200, 20);
                for (int i = 0; i < traces && test.decision() == Decision.UNDECIDED; i++) {
                    test = random.nextDouble() < share
                            ? test.candidate(random.nextDouble() < rate)
                            : test.control(random.nextDouble() < 0.1);
                }
                rolledBack += test.decision() == Decision.ROLL_BACK ? 1 : 0;
                promoted += test.decision() == Decision.PROMOTE ? 1 : 0;
                candidates += test.candidates();
            }
        }

        double meanCandidates() {
            return candidates / (double) runs;
        }
    }
}
