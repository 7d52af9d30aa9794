package dev.ratchet.registry.api.templates;

import dev.ratchet.registry.domain.templates.Template;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template in a list, as the API tells it. */
@Schema(name = "Template")
record TemplateView(
        @Schema(examples = "email-classifier") String id,
        String title,
        @Schema(description = "What the prompt does") String description,

        @Schema(description = "What the prompt must be given")
        List<String> variables,

        @Schema(description = "What the prompt is called where no other name is given")
        String promptName,

        @Schema(description = "What the dataset is called where no other name is given")
        String datasetName,

        @Schema(description = "How many examples the dataset has")
        int entries) {

    static TemplateView of(Template template) {
        return new TemplateView(
                template.id(),
                template.title(),
                template.description(),
                template.prompt().variables(),
                template.prompt().name(),
                template.dataset().name(),
                template.dataset().entries().size());
    }
}
