package dev.ratchet.harness.domain.replays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ratchet.events.data.GateRules;
import dev.ratchet.events.data.MetricDirection;
import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.events.data.Usage;
import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.grading.Verdict;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AmountGuardrailTest {
    private static final double ALPHA = 0.025;
    private static final double ALLOWED = 0.25;
    private static final int REPLAYS = 2_000;
    private static final int SESSIONS = 150;

    /** Rises of 500 and 700 in turn: s² = 100²·50/49, ρ = 12.60056, half = s/50 · √(62.60056 · (ln 4.96807 + 2 ln 20)). */
    @Test
    void theIntervalIsThatOfTheMeanDifferenceOfSessions() {
        MetricVerdict row = alternating(50, 1_000, 1_500, 1_700).row();

        assertThat(row.metric()).isEqualTo("latency_ms");
        assertThat(row.baseline()).isEqualTo(1_000);
        assertThat(row.candidate()).isCloseTo(1_600, within(1e-9));
        assertThat(row.delta()).isCloseTo(600, within(1e-9));
        assertThat(row.low()).isCloseTo(555.95, within(0.01));
        assertThat(row.high()).isCloseTo(644.05, within(0.01));
        assertThat(row.evidence()).isNull();
        assertThat(row.verdict()).isEqualTo(MetricDirection.REGRESSED);
    }

    /** docs/evidence.md: 38 ms more on 62 sessions, with a standard deviation of 210 ms = 208.3 · √(62/61). */
    @Test
    void theExampleInTheDocumentationIsComputed() {
        MetricVerdict row = alternating(62, 640, 678 - 208.2996, 678 + 208.2996).row();

        assertThat(row.delta()).isCloseTo(38, within(1e-9));
        assertThat(row.low()).isCloseTo(-43.5, within(0.05));
        assertThat(row.high()).isCloseTo(119.5, within(0.05));
        assertThat(row.verdict()).isEqualTo(MetricDirection.INCONCLUSIVE);
    }

    @Test
    void belowFiftySessionsNothingIsDecided() {
        AmountGuardrail few = alternating(49, 1_000, 15_000, 17_000);

        assertThat(few.broken()).isFalse();
        assertThat(few.row().low()).isNull();
        assertThat(few.row().high()).isNull();
        assertThat(few.row().verdict()).isEqualTo(MetricDirection.INCONCLUSIVE);
        assertThat(few.observe(1_000, 16_000).broken()).isTrue();
    }

    @Test
    void slowerWithinTheShareThatIsAllowedBreaksNothing() {
        AmountGuardrail latency = alternating(200, 1_000, 1_190, 1_210);

        assertThat(latency.row().verdict()).isEqualTo(MetricDirection.REGRESSED);
        assertThat(latency.broken()).isFalse();
    }

    /** The limit itself is allowed, and rounding is no evidence. */
    @Test
    void exactlyTheShareThatIsAllowedBreaksNothing() {
        AmountGuardrail cost = AmountGuardrail.start(Amount.COST, rules(0.1));
        for (int i = 0; i < 100; i++) {
            cost = cost.observe(0.00003, 0.000033);
        }

        assertThat(cost.broken()).isFalse();
        assertThat(cost.row().verdict()).isEqualTo(MetricDirection.REGRESSED);
    }

    @Test
    void whatNobodyWouldNoticeIsNeitherBetterNorWorse() {
        AmountGuardrail latency = alternating(100, 10, 39, 41);

        assertThat(latency.broken()).isFalse();
        assertThat(latency.row().low()).isPositive();
        assertThat(latency.row().verdict()).isEqualTo(MetricDirection.INCONCLUSIVE);
    }

    @Test
    void fasterBeyondDoubtIsImproved() {
        assertThat(alternating(60, 1_000, 700, 800).row().verdict()).isEqualTo(MetricDirection.IMPROVED);
    }

    @Test
    void aPriceWhereThereWasNoneIsMoreThanAnyShareOfIt() {
        AmountGuardrail cost = AmountGuardrail.start(Amount.COST, rules(ALLOWED));
        for (int i = 0; i < 50; i++) {
            cost = cost.observe(0, 0.001);
        }

        assertThat(cost.broken()).isTrue();
        assertThat(cost.complaint())
                .isEqualTo(
                        "the candidate's cost_usd is more than 25 % above the live prompt's beyond doubt (0.00100 USD"
                                + " against 0.00 USD in the mean of 50 sessions)");
    }

    @Test
    void aSessionCountsOnceHoweverLongItIs() {
        AmountGuardrail latency = AmountGuardrail.start(Amount.LATENCY, rules(ALLOWED))
                .observe(List.of(took("a", 100, 200), took("b", 100, 400), took("c", 400, 600)))
                .observe(List.of(took("d", 1_000, 1_100)));

        assertThat(latency.sessions()).isEqualTo(2);
        assertThat(latency.row().baseline()).isEqualTo(600);
        assertThat(latency.row().candidate()).isEqualTo(750);
    }

    @Test
    void anAnswerThatOneSideRefusedIsNoMeasurement() {
        Pair refused = Answers.pair(
                Answers.judged("1.0.0", "a", Verdict.PASSED),
                new GradedAnswer(
                        Answer.refused("1.1.0", "a", "too long"), Answers.grade(Verdict.FAILED, false, Map.of())));

        AmountGuardrail latency = AmountGuardrail.start(Amount.LATENCY, rules(ALLOWED))
                .observe(List.of(refused))
                .observe(List.of(refused, took("b", 100, 300)));

        assertThat(latency.sessions()).isEqualTo(1);
        assertThat(latency.row().delta()).isEqualTo(200);
    }

    /** As slow as is allowed, looked at after each session. */
    @Test
    void aCandidateAtTheLimitIsHeldBackAtMostAlphaOfTheTime() {
        SplittableRandom random = new SplittableRandom(20_260_101);

        assertThat(brokenOf(REPLAYS, 1 + ALLOWED, random)).isLessThanOrEqualTo((int) (REPLAYS * ALPHA));
        assertThat(brokenOf(REPLAYS / 10, 1, random)).isZero();
    }

    @Test
    void aCandidateThatTakesTwiceAsLongIsHeldBack() {
        assertThat(brokenOf(100, 2, new SplittableRandom(20_260_101))).isEqualTo(100);
    }

    private static int brokenOf(int replays, double slowdown, SplittableRandom random) {
        int broken = 0;
        for (int replay = 0; replay < replays; replay++) {
            AmountGuardrail latency = AmountGuardrail.start(Amount.LATENCY, rules(ALLOWED));
            for (int i = 0; i < SESSIONS && !latency.broken(); i++) {
                latency = latency.observe(logNormal(random), slowdown * logNormal(random));
            }
            broken += latency.broken() ? 1 : 0;
        }
        return broken;
    }

    /** A median of 800 ms, one in forty above 2.1 s. */
    private static double logNormal(SplittableRandom random) {
        return 800 * Math.exp(0.5 * random.nextGaussian());
    }

    private static AmountGuardrail alternating(int sessions, double live, double odd, double even) {
        AmountGuardrail latency = AmountGuardrail.start(Amount.LATENCY, rules(ALLOWED));
        for (int i = 0; i < sessions; i++) {
            latency = latency.observe(live, i % 2 == 0 ? odd : even);
        }
        return latency;
    }

    private static TrialRules rules(double allowed) {
        return new TrialRules(
                new GateRules(0, 0, allowed, Map.of(), ALPHA), List.of(), new TrialRules.Noise(50, 0.000001));
    }

    private static Pair took(String id, long liveMs, long candidateMs) {
        return Answers.pair(answer("1.0.0", id, liveMs), answer("1.1.0", id, candidateMs));
    }

    private static GradedAnswer answer(String version, String id, long millis) {
        return new GradedAnswer(
                new Answer(version, id, "text", null, Usage.NONE, millis, 0),
                Answers.grade(Verdict.PASSED, true, Map.of()));
    }
}
