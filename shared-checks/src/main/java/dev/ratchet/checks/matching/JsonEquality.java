package dev.ratchet.checks.matching;

import com.fasterxml.jackson.databind.JsonNode;

/** When two JSON values are the same: numbers by value, text without the space around it, fields in any order. */
public final class JsonEquality {
    private JsonEquality() {}

    public static boolean same(JsonNode one, JsonNode other) {
        if (one.isTextual() && other.isTextual()) {
            return one.textValue().strip().equals(other.textValue().strip());
        }
        if (one.isNumber() && other.isNumber()) {
            return (isFinite(one) && isFinite(other))
                    ? one.decimalValue().compareTo(other.decimalValue()) == 0
                    : one.equals(other);
        }
        if (one.isContainerNode() && one.getNodeType() == other.getNodeType() && one.size() == other.size()) {
            return one.isObject() ? sameFields(one, other) : sameItems(one, other);
        }
        return one.equals(other);
    }

    private static boolean sameFields(JsonNode one, JsonNode other) {
        return one.properties().stream()
                .allMatch(field -> other.has(field.getKey()) && same(field.getValue(), other.path(field.getKey())));
    }

    private static boolean sameItems(JsonNode one, JsonNode other) {
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.path(i), other.path(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFinite(JsonNode number) {
        return !number.isDouble() || Double.isFinite(number.doubleValue());
    }
}
