package dev.ratchet.registry.api.templates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.registry.domain.datasets.NewEntry;
import dev.ratchet.registry.domain.templates.Template;
import dev.ratchet.registry.domain.templates.TemplateDataset;
import dev.ratchet.registry.domain.templates.TemplatePrompt;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A template with all that is made from it, as the API tells it. */
@Schema(name = "TemplateDetail")
record TemplateDetailView(String id, String title, String description, PromptPart prompt, DatasetPart dataset) {

    static TemplateDetailView of(Template template) {
        return new TemplateDetailView(
                template.id(),
                template.title(),
                template.description(),
                PromptPart.of(template.prompt()),
                DatasetPart.of(template.dataset()));
    }

    /** The prompt of a template. */
    @Schema(name = "TemplatePrompt")
    record PromptPart(
            String name,
            String templateText,
            List<String> variables,
            @Schema(type = SchemaType.OBJECT) JsonNode inputSchema,
            @Schema(type = SchemaType.OBJECT) JsonNode outputSchema,
            @Schema(type = SchemaType.OBJECT) JsonNode metadata) {

        static PromptPart of(TemplatePrompt prompt) {
            return new PromptPart(
                    prompt.name(),
                    prompt.templateText(),
                    prompt.variables(),
                    prompt.inputSchema(),
                    prompt.outputSchema(),
                    prompt.metadata());
        }
    }

    /** The dataset of a template. */
    @Schema(name = "TemplateDataset")
    record DatasetPart(String name, String description, List<EntryPart> entries) {

        static DatasetPart of(TemplateDataset dataset) {
            return new DatasetPart(
                    dataset.name(),
                    dataset.description(),
                    dataset.entries().stream().map(EntryPart::of).toList());
        }
    }

    /** An example of a template's dataset. */
    @Schema(name = "TemplateEntry")
    record EntryPart(
            @Schema(type = SchemaType.OBJECT) JsonNode inputData,

            @Schema(description = "The one right answer; null where there are many") @Nullable String expectedOutput,

            @Schema(description = "What a judge should look for") @Nullable String rubric,

            @Schema(
                    type = SchemaType.OBJECT,
                    description = "checks are assertions on the output, reference_answer is one of the right ones")
            @Nullable JsonNode metadata) {

        static EntryPart of(NewEntry entry) {
            return new EntryPart(entry.inputData(), entry.expectedOutput(), entry.rubric(), entry.metadata());
        }
    }
}
