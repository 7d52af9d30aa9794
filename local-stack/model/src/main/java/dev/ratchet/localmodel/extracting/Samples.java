package dev.ratchet.localmodel.extracting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.localmodel.reading.Field;
import dev.ratchet.localmodel.reading.Shot;
import java.util.List;
import java.util.Optional;

/** The values that the examples of a prompt show for a field. */
final class Samples {
    private Samples() {}

    static List<JsonNode> of(Field field, List<Shot> shots) {
        return shots.stream()
                .map(Shot::json)
                .flatMap(Optional::stream)
                .map(answer -> answer.path(field.key()))
                .filter(value -> !value.isMissingNode())
                .toList();
    }
}
