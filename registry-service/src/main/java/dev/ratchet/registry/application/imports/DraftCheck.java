package dev.ratchet.registry.application.imports;

import dev.ratchet.registry.application.prompts.CreateVersion;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.imports.PromptFile;

/** What an author's version must be, whichever way it comes. */
@FunctionalInterface
public interface DraftCheck {
    /** The file as a draft without a parent.
     *
     * @throws InvalidInput naming the field that cannot be meant */
    CreateVersion.Draft draft(PromptFile file);
}
