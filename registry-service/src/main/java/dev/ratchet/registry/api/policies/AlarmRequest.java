package dev.ratchet.registry.api.policies;

import static java.util.Objects.requireNonNullElse;

import dev.ratchet.events.data.WatchRules;
import dev.ratchet.registry.domain.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a live version counts as worse, as somebody wants it; what is left out stays as it is. */
@Schema(name = "AlarmChange")
record AlarmRequest(
        @Schema(description = "Judged traces between two false alarms, at least, on average", examples = "10000")
        @Nullable Double falseAlarmEvery,

        @Schema(description = "No alarm before so many judged traces", examples = "20") @Nullable Integer minSamples,

        @Schema(
                description = "By how much the failure rate may lie above what was promised, below 1",
                examples = "0.02")
        @Nullable Double tolerance) {
    private static final AlarmRequest SAME = new AlarmRequest(null, null, null);

    static WatchRules over(WatchRules current, @Nullable AlarmRequest alarm, @Nullable Integer holdback) {
        AlarmRequest wanted = requireNonNullElse(alarm, SAME);
        int share = requireNonNullElse(holdback, current.holdback());
        if (share < 0 || share > WatchRules.MAX_HOLDBACK) {
            throw new InvalidInput("holdback", "holdback must be from 0 to " + WatchRules.MAX_HOLDBACK + " percent");
        }
        try {
            return new WatchRules(
                    requireNonNullElse(wanted.falseAlarmEvery, current.falseAlarmEvery()),
                    requireNonNullElse(wanted.minSamples, current.minSamples()),
                    requireNonNullElse(wanted.tolerance, current.tolerance()),
                    share);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("alarm", "alarm: " + e.getMessage());
        }
    }
}
