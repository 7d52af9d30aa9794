package dev.ratchet.localmodel.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@code GET /v1/models}. The names tell callers' roles apart; it is one and the same model. */
final class ModelList {
    private static final List<String> IDS =
            List.of("ratchet-local-small", "ratchet-local-reflect", "ratchet-local-judge", "ratchet-local-embedding");
    private static final long CREATED = 1_767_225_600L;

    private ModelList() {}

    static Reply all() {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("object", "list");
        ArrayNode data = body.putArray("data");
        IDS.forEach(id -> data.addObject()
                .put("id", id)
                .put("object", "model")
                .put("created", CREATED)
                .put("owned_by", "ratchet"));
        return Reply.json(200, body);
    }
}
