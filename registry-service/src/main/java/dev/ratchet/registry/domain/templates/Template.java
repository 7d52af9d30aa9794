package dev.ratchet.registry.domain.templates;

import static java.util.Objects.requireNonNull;

import dev.ratchet.events.data.Names;
import dev.ratchet.events.data.PromptTemplate;
import dev.ratchet.registry.domain.datasets.NewEntry;

/** A prompt that is ready to be used, with a dataset that tells how good it is. Each entry fills each of its variables. */
public record Template(String id, String title, String description, TemplatePrompt prompt, TemplateDataset dataset) {

    /** @throws IllegalArgumentException where the two parts do not fit each other */
    public Template {
        Names.name(id, "id");
        requireNonNull(title, "title is missing");
        requireNonNull(description, "description is missing");
        requireNonNull(prompt, "prompt is missing");
        requireNonNull(dataset, "dataset is missing");
        PromptTemplate text = new PromptTemplate(prompt.templateText());
        for (NewEntry entry : dataset.entries()) {
            text.render(entry.inputData());
        }
    }
}
