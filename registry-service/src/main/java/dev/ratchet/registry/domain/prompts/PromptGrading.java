package dev.ratchet.registry.domain.prompts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.checks.CheckLists;
import dev.ratchet.checks.rules.CheckFault;
import dev.ratchet.events.data.Check;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.JsonValues;
import dev.ratchet.registry.domain.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the metadata of a version wants answers graded: {@code constraints}, {@code rubric} and {@code dimensions}. */
final class PromptGrading {
    private static final int MAX_RUBRIC = 8_000;
    private static final int MAX_DIMENSIONS = 10;
    private static final Pattern DIMENSION = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

    /** Scored in any case. */
    private static final Set<String> ALWAYS = Set.of("correctness", "format");

    private PromptGrading() {}

    /** @throws InvalidInput naming the place that cannot be meant, for instance {@code metadata.constraints[2].value} */
    static Grading of(JsonNode metadata) {
        return new Grading(
                constraints(metadata.get("constraints")),
                rubric(metadata.get("rubric")),
                dimensions(metadata.get("dimensions")));
    }

    private static List<Check> constraints(@Nullable JsonNode list) {
        try {
            return CheckLists.read(list, "metadata.constraints");
        } catch (CheckFault e) {
            throw new InvalidInput(e.field(), e.sentence());
        }
    }

    private static @Nullable String rubric(@Nullable JsonNode given) {
        JsonNode rubric = JsonValues.orNothing(given);
        if (rubric == null) {
            return null;
        }
        if (!rubric.isTextual()
                || rubric.textValue().isBlank()
                || rubric.textValue().length() > MAX_RUBRIC) {
            throw new InvalidInput(
                    "metadata.rubric", "metadata.rubric must be a text of at most " + MAX_RUBRIC + " characters");
        }
        return rubric.textValue();
    }

    private static List<String> dimensions(@Nullable JsonNode given) {
        JsonNode list = JsonValues.orNothing(given);
        if (list == null) {
            return List.of();
        }
        if (!list.isArray() || list.size() > MAX_DIMENSIONS) {
            throw new InvalidInput(
                    "metadata.dimensions",
                    "metadata.dimensions must be a list of at most " + MAX_DIMENSIONS + " names");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            names.add(dimension(list.get(i), "metadata.dimensions[" + i + "]"));
        }
        return names.stream().distinct().filter(name -> !ALWAYS.contains(name)).toList();
    }

    private static String dimension(JsonNode name, String place) {
        if (!name.isTextual() || !DIMENSION.matcher(name.textValue()).matches()) {
            throw new InvalidInput(place, place + " must be a name of lower-case letters, digits, _ and -, at most 40");
        }
        return name.textValue();
    }
}
