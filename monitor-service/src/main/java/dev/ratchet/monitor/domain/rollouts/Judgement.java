package dev.ratchet.monitor.domain.rollouts;

import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.data.RolloutRules;
import dev.ratchet.events.data.RolloutStatus;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.monitor.domain.Raised;
import dev.ratchet.monitor.domain.Told;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence recommends for a stage.
 *
 * @param why the first words of the reason
 * @param evidence the e-value that it rests on, {@code limit} the value that counts
 */
record Judgement(RolloutDecision decision, String why, double evidence, double limit) {
    /** From this much evidence for a rollback on, nothing goes forward. */
    static final double DOUBT = 3;

    private static final int ALL = 100;

    /** Publishes what is recommended, once per revision and kind. */
    static Told<Rollout> say(Rollout rollout, Instant at) {
        Judgement judgement = of(rollout);
        if (judgement == null || !rollout.stage().maySay(judgement.decision)) {
            return Told.nothing(rollout);
        }
        return Told.of(rollout.with(rollout.stage().plusSaid(judgement.decision)), judgement.raised(rollout, at));
    }

    private static @Nullable Judgement of(Rollout rollout) {
        RolloutRules rules = rollout.rules();
        Contest contest = rollout.contest();
        boolean enough = contest.candidate().judged() >= rules.minSamples();
        double worse = contest.worse();
        if (enough && worse >= 1 / rules.rollBackAlpha()) {
            return new Judgement(RolloutDecision.ROLL_BACK, "it fails more often", worse, 1 / rules.rollBackAlpha());
        }
        if (rollout.stage().status() != RolloutStatus.RUNNING) {
            return null;
        }
        if (rollout.isMixedUp()) {
            return new Judgement(RolloutDecision.HOLD, "units do not reach the arms in their shares", worse, DOUBT);
        }
        return enough && isOnItsWay(rollout) ? forward(rollout, contest, worse) : null;
    }

    private static boolean isOnItsWay(Rollout rollout) {
        return rollout.rules().strategy() == RolloutStrategy.SHADOW
                || rollout.stage().weight() < ALL;
    }

    private static @Nullable Judgement forward(Rollout rollout, Contest contest, double worse) {
        RolloutRules rules = rollout.rules();
        if (contest.won()) {
            return new Judgement(
                    RolloutDecision.PROMOTE, "it fails less often", contest.better(), 1 / rules.promoteAlpha());
        }
        return switch (rules.strategy()) {
            case CANARY -> rollout.stage().samples() < rules.minSamples() ? null : step(worse);
            case SHADOW ->
                contest.futile()
                        ? new Judgement(
                                RolloutDecision.HOLD,
                                "it will not be found better",
                                contest.better(),
                                1 / rules.promoteAlpha())
                        : null;
            case AB, IMMEDIATE -> null;
        };
    }

    private static Judgement step(double worse) {
        return worse < DOUBT
                ? new Judgement(
                        RolloutDecision.ADVANCE, "the step has its traces, and nothing speaks against it", worse, DOUBT)
                : new Judgement(RolloutDecision.HOLD, "it may fail more often", worse, DOUBT);
    }

    private Raised raised(Rollout rollout, Instant at) {
        Stage stage = rollout.stage();
        String reason = reason(rollout);
        Contest contest = rollout.contest();
        Evidence numbers = new Evidence(
                "failure_rate",
                contest.control().rate(),
                contest.candidate().rate(),
                evidence,
                limit,
                contest.candidate().judged(),
                reason);
        return new Raised(
                EventIds.derived(stage.cause(), decision.wireName()),
                rollout.ship().assessed(decision, stage.weight(), reason, numbers, at, stage.revision()));
    }

    private String reason(Rollout rollout) {
        Contest contest = rollout.contest();
        return String.format(
                Locale.ROOT,
                "%s version %s at %d %%: %s. %d of its %d judged traces failed (%.1f %%), %d of %d of version %s (%.1f %%); "
                        + "the evidence is %.1f, the limit %.0f",
                title(),
                rollout.ship().version(),
                rollout.stage().weight(),
                why,
                contest.candidate().failed(),
                contest.candidate().judged(),
                100 * contest.candidate().rate(),
                contest.control().failed(),
                contest.control().judged(),
                rollout.control(),
                100 * contest.control().rate(),
                evidence,
                limit);
    }

    private String title() {
        return switch (decision) {
            case WATCHING -> "Watch";
            case ADVANCE -> "Advance";
            case PROMOTE -> "Promote";
            case HOLD -> "Hold";
            case ROLL_BACK -> "Roll back";
        };
    }
}
