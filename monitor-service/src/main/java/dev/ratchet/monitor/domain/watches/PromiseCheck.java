package dev.ratchet.monitor.domain.watches;

import dev.ratchet.events.data.AlertKind;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.monitor.domain.Raised;
import dev.ratchet.monitor.domain.RateHistory;
import dev.ratchet.monitor.domain.Told;
import dev.ratchet.statistics.Proportion;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A look, once in a long while, at whether a live version still does what it did when it was promoted. At a time that is set
 * beforehand an ordinary exact bound is enough.
 *
 * @param recent the last windows of the version
 */
public record PromiseCheck(RateHistory.Entry recent, Instant now) {
    private static final double CONFIDENCE = 0.95;

    public static boolean isDue(Watch watch, Instant now, Duration every) {
        return watch.phase() == Watch.Phase.WATCHING
                && !now.isBefore(watch.chores().checkedAt().plus(every));
    }

    Told<Chores> of(Watch watch) {
        Chores checked = watch.chores().checked(now);
        if (recent.judged() < watch.ship().rules().minSamples()
                || Proportion.lowerBound(recent.failed(), recent.judged(), CONFIDENCE)
                        <= watch.ship().promise().highest()) {
            return Told.nothing(checked);
        }
        String explanation = String.format(
                Locale.ROOT,
                "%d of the latest %d judged traces of version %s failed (%.1f %%); when it was promoted, %s promised %.1f %%",
                recent.failed(),
                recent.judged(),
                watch.ship().version(),
                100.0 * recent.failed() / recent.judged(),
                watch.ship().promise().basis(),
                100 * watch.ship().promise().failureRate());
        return Told.of(
                checked,
                Raised.alert(
                        EventIds.derived(watch.cause(), watch.chores().checkedAt()),
                        AlertKind.PROMPT_DRIFT,
                        watch.ship(),
                        explanation,
                        null,
                        now));
    }
}
