package dev.ratchet.monitor.domain.rollouts;

import dev.ratchet.events.data.AlertKind;
import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.RolloutStatus;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.monitor.domain.AlertSettings;
import dev.ratchet.monitor.domain.Raised;
import dev.ratchet.monitor.domain.Silence;
import dev.ratchet.monitor.domain.Told;
import dev.ratchet.statistics.live.SampleRatio;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody should know of a rollout; nothing is decided by it. */
final class Alerts {
    private static final double ALL = 100;

    private Alerts() {}

    static Told<Rollout> mismatch(Rollout rollout, Instant at) {
        Split split = rollout.split();
        if (split == null) {
            return Told.nothing(rollout);
        }
        SampleRatio ratio = split.ratio();
        double expected = ratio.shares().getFirst();
        double observed = (double) ratio.counts().getFirst() / ratio.units();
        String explanation = String.format(
                Locale.ROOT,
                "%d of %d units have version %s (%.1f %%), where the rollout gives it %.0f %%: traces of one arm are lost, "
                        + "or units are assigned wrongly; whatever the comparison says, it goes no further until an owner decides",
                ratio.counts().getFirst(),
                ratio.units(),
                rollout.ship().version(),
                100 * observed,
                100 * expected);
        Evidence evidence = new Evidence(
                "sample_ratio", expected, observed, ratio.evidence(), 1 / ratio.alpha(), ratio.units(), explanation);
        return Told.of(rollout, alert(rollout, AlertKind.SAMPLE_RATIO_MISMATCH, "", explanation, evidence, at));
    }

    /** A paused rollout takes as long as its owner likes. */
    static Told<Rollout> stalled(Rollout rollout, Instant now) {
        Stage stage = rollout.stage();
        boolean late = !now.isBefore(stage.since().plusSeconds(rollout.rules().stepPatienceSeconds()));
        if (!late || stage.stalled() || stage.status() != RolloutStatus.RUNNING) {
            return Told.nothing(rollout);
        }
        String explanation = String.format(
                Locale.ROOT,
                "Version %s has been at %d %% since %s, longer than its rules allow: %s",
                rollout.ship().version(),
                stage.weight(),
                stage.since(),
                hindrance(rollout));
        return Told.of(
                rollout.with(stage.reportedStalled()),
                alert(rollout, AlertKind.ROLLOUT_STALLED, "", explanation, null, now));
    }

    private static String hindrance(Rollout rollout) {
        long samples = rollout.stage().samples();
        int needed = rollout.rules().minSamples();
        if (samples < needed) {
            return String.format(
                    Locale.ROOT, "%d of the %d judged traces that the step needs have come", samples, needed);
        }
        return rollout.isMixedUp()
                ? "units do not reach the arms in their shares"
                : String.format(Locale.ROOT, "after %d judged traces nothing is decided", samples);
    }

    static Told<Rollout> missing(Rollout rollout, AlertSettings settings, Instant now) {
        return missing(rollout, Side.CANDIDATE, settings, now).then(next -> missing(next, Side.CONTROL, settings, now));
    }

    private static Told<Rollout> missing(Rollout rollout, Side side, AlertSettings settings, Instant now) {
        Silence silence = rollout.signs().of(side);
        if (!silence.isNews(now, settings.missingAfter(), share(rollout, side))) {
            return Told.nothing(rollout);
        }
        String explanation = String.format(
                Locale.ROOT,
                "No judged trace of version %s (%s) since %s, while %d other traces of the prompt came",
                side == Side.CANDIDATE ? rollout.ship().version() : rollout.control(),
                side.name().toLowerCase(Locale.ROOT),
                silence.since(),
                silence.traces());
        return Told.of(
                rollout.with(rollout.signs().reported(side)),
                alert(rollout, AlertKind.METRICS_MISSING, side + " " + silence.since(), explanation, null, now));
    }

    private static double share(Rollout rollout, Side side) {
        double candidate = rollout.stage().weight() / ALL;
        boolean shadow = rollout.rules().strategy() == RolloutStrategy.SHADOW;
        return side == Side.CANDIDATE ? candidate : shadow ? 1 : 1 - candidate;
    }

    static Told<Rollout> doubt(Rollout rollout, Instant now) {
        Count count = rollout.contest().candidate();
        if (rollout.signs().doubted()
                || !rollout.ship().promise().isBeatenBeyondBelief(count.failed(), count.judged())) {
            return Told.nothing(rollout);
        }
        return Told.of(
                rollout.with(rollout.signs().reportedDoubt()),
                rollout.ship().tooGood(rollout.stage().cause(), count.failed(), count.judged(), now));
    }

    private static Raised alert(
            Rollout rollout,
            AlertKind kind,
            String which,
            String explanation,
            @Nullable Evidence evidence,
            Instant at) {
        return Raised.alert(
                EventIds.derived(rollout.stage().cause(), which), kind, rollout.ship(), explanation, evidence, at);
    }
}
