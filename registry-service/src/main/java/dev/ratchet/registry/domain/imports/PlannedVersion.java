package dev.ratchet.registry.domain.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version that a file wants to add.
 *
 * @param live whether it is to be the live one of a prompt that is new
 * @param foreign whether it comes from another product, where labels and tags change without a new version
 */
public record PlannedVersion(PromptFile file, Place place, boolean live, boolean foreign) {
    private static final List<String> CHANGING = List.of("labels", "tags");

    /** Whether the version is there already with this content; a file that names no parent fits every parent. */
    public boolean matches(PromptFile kept) {
        boolean anyParent = foreign || file.parentVersion() == null;
        return content(file)
                .equals(content(kept.as(
                        file.version() == null ? null : kept.version(),
                        anyParent ? file.parentVersion() : kept.parentVersion())));
    }

    private PromptFile content(PromptFile whole) {
        return foreign ? whole.with(lasting(whole.metadata())) : whole;
    }

    private static JsonNode lasting(JsonNode metadata) {
        return metadata instanceof ObjectNode object ? object.deepCopy().without(CHANGING) : metadata;
    }

    public @Nullable String version() {
        return file.version();
    }
}
