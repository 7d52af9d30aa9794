package dev.ratchet.checks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.checks.rules.CheckFault;
import dev.ratchet.checks.rules.Rules;
import dev.ratchet.events.data.Check;
import dev.ratchet.events.data.Check.Kind;
import dev.ratchet.events.data.JsonValues;
import dev.ratchet.events.wire.EventJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of checks as people write them, in the metadata of prompts and of examples: JSON, read strictly. */
public final class CheckLists {
    /** What an example's list is called in its metadata. */
    public static final String OF_EXAMPLE = "checks";

    private static final int MAX_CHECKS = 50;
    private static final int MAX_DEPTH = 60;
    private static final Set<String> FIELDS = Set.of("kind", "not", "value", "path", "min", "max", "weight");

    private CheckLists() {}

    /** The checks; none where there is no list.
     *
     * @param place what the list is called where something is wrong in it
     * @throws CheckFault naming the place, for instance {@code metadata.constraints[2].value} */
    public static List<Check> read(@Nullable JsonNode given, String place) throws CheckFault {
        JsonNode list = JsonValues.orNothing(given);
        if (list == null) {
            return List.of();
        }
        if (!list.isArray() || list.size() > MAX_CHECKS) {
            throw new CheckFault(place, "must be a list of at most " + MAX_CHECKS + " checks");
        }
        List<Check> checks = new ArrayList<>();
        for (JsonNode item : list) {
            checks.add(check(item, place + "[" + checks.size() + "]"));
        }
        return List.copyOf(checks);
    }

    /** A check in the form that {@link #read} reads. */
    public static JsonNode write(Check check) {
        return EventJson.mapper().valueToTree(check);
    }

    private static Check check(JsonNode json, String place) throws CheckFault {
        if (!json.isObject()) {
            throw new CheckFault(place, "must be a JSON object");
        }
        try {
            Check check = check(json);
            Rules.of(check);
            return check;
        } catch (CheckFault e) {
            throw e.within(place);
        }
    }

    private static Check check(JsonNode json) throws CheckFault {
        for (String field : (Iterable<String>) json::fieldNames) {
            if (!FIELDS.contains(field)) {
                throw new CheckFault(field, "is no field of a check");
            }
        }
        JsonNode not = JsonValues.orNothing(json.get("not"));
        if (not != null && !not.isBoolean()) {
            throw new CheckFault("not", "must be true or false");
        }
        JsonNode path = JsonValues.orNothing(json.get("path"));
        if (path != null && !path.isTextual()) {
            throw new CheckFault("path", "must be a text");
        }
        JsonNode value = json.path("value");
        if (isDeeper(value, MAX_DEPTH)) {
            throw new CheckFault("value", "is nested deeper than " + MAX_DEPTH + " levels");
        }
        return new Check(
                kind(json.path("kind")),
                not != null && not.booleanValue(),
                value,
                path == null ? null : path.textValue(),
                number(json, "min"),
                number(json, "max"),
                number(json, "weight"));
    }

    private static Kind kind(JsonNode name) throws CheckFault {
        return Stream.of(Kind.values())
                .filter(kind -> kind.wireName().equals(name.textValue()))
                .findFirst()
                .orElseThrow(() -> new CheckFault(
                        "kind",
                        "must be one of "
                                + String.join(
                                        ", ",
                                        Stream.of(Kind.values())
                                                .map(Kind::wireName)
                                                .toList())));
    }

    private static @Nullable Double number(JsonNode json, String field) throws CheckFault {
        JsonNode number = JsonValues.orNothing(json.get(field));
        if (number != null && !number.isNumber()) {
            throw new CheckFault(field, "must be a number");
        }
        return number == null ? null : number.doubleValue();
    }

    private static boolean isDeeper(JsonNode json, int levels) {
        return levels == 0 || json.valueStream().anyMatch(child -> isDeeper(child, levels - 1));
    }
}
