package dev.ratchet.registry.formats.langfuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.registry.formats.ModelSetting;
import dev.ratchet.registry.formats.Node;
import dev.ratchet.registry.formats.Node.Mapping;
import dev.ratchet.registry.formats.Node.Sequence;
import dev.ratchet.registry.formats.Node.Text;
import java.util.List;
import java.util.Map;

/** What Langfuse keeps beside the text of a prompt, as the metadata of a version. */
final class LangfuseConfig {
    private static final String PRODUCTION = "production";

    private LangfuseConfig() {}

    /** Settings that mean the same here by their names; the rest of the configuration under {@code config}. */
    static ObjectNode metadata(Mapping prompt) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        Node config = prompt.get("config");
        if (config != null && !Node.isNothing(config)) {
            JsonNode json = config.toJson();
            for (Map.Entry<String, JsonNode> field : json.properties()) {
                boolean known = ModelSetting.isUsable(field.getKey(), field.getValue());
                (known ? metadata : rest).set(field.getKey(), field.getValue());
            }
            if (!json.isObject()) {
                rest.set("value", json);
            }
        }
        if (!rest.isEmpty()) {
            metadata.set("config", rest);
        }
        for (String list : List.of("labels", "tags")) {
            if (prompt.get(list) instanceof Sequence values && !values.items().isEmpty()) {
                metadata.set(list, values.toJson());
            }
        }
        return metadata;
    }

    static boolean isProduction(Mapping prompt) {
        return prompt.get("labels") instanceof Sequence labels
                && labels.items().stream()
                        .anyMatch(label ->
                                label instanceof Text text && text.text().equals(PRODUCTION));
    }
}
