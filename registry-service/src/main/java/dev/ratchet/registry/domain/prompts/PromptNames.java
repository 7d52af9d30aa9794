package dev.ratchet.registry.domain.prompts;

import dev.ratchet.events.data.Names;
import dev.ratchet.registry.domain.InvalidInput;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a prompt may be called: a name that is safe in a URL, and no word that the API has beside the prompts' names. */
public final class PromptNames {
    private static final Set<String> RESERVED = Set.of("templates", "diffs");

    private PromptNames() {}

    /** The name itself.
     *
     * @throws InvalidInput naming the field, where no prompt may have this name */
    public static String chosen(@Nullable String name, String field) {
        String safe = safe(name, field);
        if (RESERVED.contains(safe)) {
            throw new InvalidInput(field, field + " must not be " + safe + ", a word of the API's own");
        }
        return safe;
    }

    private static String safe(@Nullable String name, String field) {
        try {
            return Names.name(name, field);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(field, String.valueOf(e.getMessage()));
        }
    }
}
