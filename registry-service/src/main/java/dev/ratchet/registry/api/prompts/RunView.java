package dev.ratchet.registry.api.prompts;

import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Usage;
import dev.ratchet.registry.application.prompts.RunPrompt.Run;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a prompt answered, as the API tells it. */
@Schema(name = "PromptRun")
record RunView(
        @Schema(description = "Of the version") UUID promptId,
        @Schema(examples = "support-intent") String name,
        @Schema(examples = "1.0.0") String version,

        @Schema(description = "The model's text as it came", examples = "order_status")
        String output,

        @Schema(
                description =
                        "Whether the output keeps to the output schema and the constraints; null where there is neither")
        @Nullable Boolean outputValid,

        @Schema(description = "What the output breaks of the output schema, or else of the constraints")
        List<FailureReason> violations,

        @Schema(examples = "ratchet-local-small") String model,
        Usage usage,

        @Schema(description = "US dollars by the price table; 0 for a model without a price")
        double costUsd,

        @Schema(examples = "212") long latencyMs) {

    static RunView of(String name, Run run) {
        List<FailureReason> violations = run.violations();
        return new RunView(
                run.version().id(),
                name,
                run.version().spec().version(),
                run.answer().text(),
                violations == null ? null : violations.isEmpty(),
                violations == null ? List.of() : violations,
                run.answer().model(),
                run.answer().usage(),
                run.answer().costUsd(),
                run.answer().latency().toMillis());
    }
}
