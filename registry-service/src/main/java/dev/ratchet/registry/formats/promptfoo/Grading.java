package dev.ratchet.registry.formats.promptfoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.checks.CheckLists;
import dev.ratchet.events.data.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the assertions of a test come to. */
record Grading(List<Check> checks, List<String> rubrics) {

    /** The value of an {@code equals}, where there is exactly one. */
    @Nullable String expectedOutput() {
        List<JsonNode> expected = checks.stream()
                .filter(check -> check.kind() == Check.Kind.EQUALS && !check.not())
                .map(Check::value)
                .toList();
        if (expected.size() != 1 || expected.getFirst() == null) {
            return null;
        }
        JsonNode value = expected.getFirst();
        return value.isTextual() ? value.textValue() : value.toString();
    }

    @Nullable String rubric() {
        return rubrics.isEmpty() ? null : String.join("\n", rubrics);
    }

    void addChecks(ObjectNode metadata) {
        if (!checks.isEmpty()) {
            ArrayNode list = metadata.putArray(CheckLists.OF_EXAMPLE);
            checks.forEach(check -> list.add(CheckLists.write(check)));
        }
    }
}
