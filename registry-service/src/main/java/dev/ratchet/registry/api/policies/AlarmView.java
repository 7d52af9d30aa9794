package dev.ratchet.registry.api.policies;

import dev.ratchet.events.data.WatchRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a live version counts as worse than what was promised, as the API tells it. */
@Schema(name = "AlarmRules")
record AlarmView(
        @Schema(description = "Judged traces between two false alarms, at least, on average", examples = "10000")
        double falseAlarmEvery,

        @Schema(description = "No alarm before so many judged traces", examples = "20")
        int minSamples,

        @Schema(description = "By how much the failure rate may lie above what was promised", examples = "0.02")
        double tolerance) {

    static AlarmView of(WatchRules watch) {
        return new AlarmView(watch.falseAlarmEvery(), watch.minSamples(), watch.tolerance());
    }
}
