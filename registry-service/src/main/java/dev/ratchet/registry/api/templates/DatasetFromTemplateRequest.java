package dev.ratchet.registry.api.templates;

import dev.ratchet.registry.api.JsonBody;
import dev.ratchet.registry.domain.prompts.PromptNames;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a dataset that is made from a template should be called, and whether its prompt is wanted, too. */
@Schema(name = "DatasetFromTemplate")
record DatasetFromTemplateRequest(
        @Schema(description = "The template's dataset_name by default", examples = "inbox-triage-examples") @Nullable String name,

        @Schema(
                description = "Makes the template's prompt of this name, too; none by default",
                examples = "inbox-triage")
        @Nullable String promptName)
        implements JsonBody {

    @Nullable String chosenPromptName() {
        return promptName == null ? null : PromptNames.chosen(promptName, "prompt_name");
    }
}
