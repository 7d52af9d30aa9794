package dev.ratchet.registry.domain.templates;

import static java.util.Objects.requireNonNull;

import dev.ratchet.events.data.Names;
import dev.ratchet.registry.domain.datasets.NewEntry;
import java.util.List;

/**
 * Examples that a prompt is evaluated on. An output can be judged by each of them.
 *
 * @param name of the dataset where its user wants no other
 */
public record TemplateDataset(String name, String description, List<NewEntry> entries) {

    /** @throws IllegalArgumentException where an entry says nothing about the output */
    public TemplateDataset {
        Names.text(name, "name");
        requireNonNull(description, "description is missing");
        entries = List.copyOf(entries);
        for (NewEntry entry : entries) {
            if (entry.expectedOutput() == null && entry.rubric() == null) {
                throw new IllegalArgumentException(
                        "an entry of " + name + " has neither an expected output nor a rubric: " + entry.inputData());
            }
        }
    }
}
