package dev.ratchet.registry.api.templates;

import dev.ratchet.registry.api.JsonBody;
import dev.ratchet.registry.domain.prompts.PromptNames;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a prompt that is made from a template should be called. */
@Schema(name = "PromptFromTemplate")
record PromptFromTemplateRequest(
        @Schema(description = "The template's prompt_name by default", examples = "inbox-triage") @Nullable String name) implements JsonBody {

    @Nullable String chosenName() {
        return name == null ? null : PromptNames.chosen(name, "name");
    }
}
