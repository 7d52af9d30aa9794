package dev.ratchet.registry.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.prompts.PromptMetadata;
import java.util.Set;

/** A setting of another product that has the same name and meaning in the metadata of a version. */
public final class ModelSetting {
    private static final Set<String> NAMES = Set.of("model", "temperature", "max_tokens");

    private ModelSetting() {}

    /** Whether it means something here, and may have this value. */
    public static boolean isUsable(String name, JsonNode value) {
        try {
            PromptMetadata.spec(
                    "1.0.0",
                    "",
                    null,
                    null,
                    JsonNodeFactory.instance.objectNode().set(name, value));
            return NAMES.contains(name);
        } catch (InvalidInput e) {
            return false;
        }
    }
}
