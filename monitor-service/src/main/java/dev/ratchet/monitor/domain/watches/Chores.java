package dev.ratchet.monitor.domain.watches;

import dev.ratchet.events.data.AlertKind;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.monitor.domain.Observation;
import dev.ratchet.monitor.domain.Raised;
import dev.ratchet.monitor.domain.Silence;
import dev.ratchet.monitor.domain.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a watch minds beside its alarm.
 *
 * @param silence of the watched version
 * @param doubted whether somebody was told that it does too well
 * @param checkedAt when its promise was last checked
 * @param quietUntil no alarm before; {@code null} for none
 */
public record Chores(
        Silence silence,
        boolean doubted,
        Instant checkedAt,
        @Nullable Instant quietUntil) {
    private static final double ALL = 100;

    static Chores from(Instant since, @Nullable Instant quietUntil) {
        return new Chores(Silence.from(since), false, since, quietUntil);
    }

    Chores again(Instant since, @Nullable Instant until) {
        return new Chores(Silence.from(since), doubted, checkedAt, until);
    }

    Chores quiet(Instant until) {
        return new Chores(silence, doubted, checkedAt, until);
    }

    boolean isQuiet(Instant now) {
        return quietUntil != null && now.isBefore(quietUntil);
    }

    /** @param heard whether it is a judged trace of the watched version */
    Chores after(Observation seen, boolean heard) {
        Silence next = heard ? silence.broken(seen.at()) : seen.again() ? silence : silence.longer();
        return withSilence(next);
    }

    private Chores withSilence(Silence next) {
        return new Chores(next, doubted, checkedAt, quietUntil);
    }

    Chores checked(Instant at) {
        return new Chores(silence, doubted, at, quietUntil);
    }

    Told<Chores> silence(Watch watch, Instant now, Duration after) {
        double share = 1 - watch.ship().rules().holdback() / ALL;
        if (!silence.isNews(now, after, share)) {
            return Told.nothing(this);
        }
        String explanation = String.format(
                Locale.ROOT,
                "No judged trace of version %s since %s, while %d other traces of the prompt came: nothing watches it",
                watch.ship().version(),
                silence.since(),
                silence.traces());
        return Told.of(
                withSilence(silence.reported()),
                Raised.alert(
                        EventIds.derived(watch.cause(), silence.since()),
                        AlertKind.METRICS_MISSING,
                        watch.ship(),
                        explanation,
                        null,
                        now));
    }

    Told<Chores> doubt(Watch watch, Instant now) {
        Tally tally = watch.shipped();
        if (doubted || !tally.promise().isBeatenBeyondBelief(tally.failed(), tally.samples())) {
            return Told.nothing(this);
        }
        return Told.of(
                new Chores(silence, true, checkedAt, quietUntil),
                watch.ship().tooGood(watch.cause(), tally.failed(), tally.samples(), now));
    }
}
