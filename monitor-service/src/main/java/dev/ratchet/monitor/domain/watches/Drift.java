package dev.ratchet.monitor.domain.watches;

import dev.ratchet.events.data.AlertKind;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.monitor.domain.Raised;
import java.time.Instant;
import java.util.Locale;

/** The shipped version and the one before it got worse together: the input changed, and neither is to blame. */
record Drift(Watch watch) {

    Raised alert(Instant now) {
        Tally held = watch.holdback() == null ? watch.shipped() : watch.holdback();
        String explanation = String.format(
                Locale.ROOT,
                "Version %s fails in %.1f %% of its latest traces, and version %s, which some units have kept, in %.1f %%: "
                        + "the input has become harder; rolling back would not help",
                watch.ship().version(),
                100 * watch.shipped().recent().rate(),
                watch.ship().before(),
                100 * held.recent().rate());
        return Raised.alert(
                watch.cause(),
                AlertKind.INPUT_DRIFT,
                watch.ship(),
                explanation,
                watch.shipped().evidence(watch.ship().version(), watch.ship().rules()),
                now);
    }

    /** The watch goes on against what has been normal since. */
    Watch adapted() {
        Tally held = watch.holdback();
        return new Watch(
                watch.ship(),
                watch.phase(),
                EventIds.derived(watch.cause(), "input-drift"),
                watch.shipped().adapted(watch.ship().rules()),
                held == null ? null : held.adapted(watch.ship().rules()),
                watch.chores(),
                watch.replaced());
    }
}
