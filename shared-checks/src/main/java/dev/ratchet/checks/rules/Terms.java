package dev.ratchet.checks.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.checks.matching.JsonPath;
import dev.ratchet.checks.matching.Re2Pattern;
import dev.ratchet.checks.matching.UnusablePattern;
import dev.ratchet.checks.schemas.SchemaCheck;
import dev.ratchet.checks.schemas.UnusableSchema;
import dev.ratchet.events.data.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check compares with, read as its kind needs it. */
record Terms(Check check) {
    private static final int MAX_CHARS = 20_000;
    private static final int MAX_VALUES = 1_000;

    String text() throws CheckFault {
        JsonNode value = value();
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw new CheckFault("value", "must be a text that is not empty");
        }
        if (value.textValue().length() > MAX_CHARS) {
            throw new CheckFault("value", "is longer than " + MAX_CHARS + " characters");
        }
        return value.textValue();
    }

    JsonNode value() throws CheckFault {
        if (check.value() == null) {
            throw new CheckFault("value", "is missing");
        }
        return check.value();
    }

    List<JsonNode> values() throws CheckFault {
        JsonNode value = value();
        if (!value.isArray() || value.isEmpty() || value.size() > MAX_VALUES) {
            throw new CheckFault("value", "must be a list of 1 to " + MAX_VALUES + " values");
        }
        return value.valueStream().toList();
    }

    Re2Pattern pattern() throws CheckFault {
        try {
            return Re2Pattern.of(text());
        } catch (UnusablePattern e) {
            throw new CheckFault("value", String.valueOf(e.getMessage()));
        }
    }

    JsonForm form() throws CheckFault {
        if (check.value() == null) {
            return new JsonForm(null);
        }
        try {
            return new JsonForm(SchemaCheck.of(check.value()));
        } catch (UnusableSchema e) {
            throw new CheckFault("value", "is no usable JSON Schema (2020-12): it " + e.getMessage());
        }
    }

    Place place() throws CheckFault {
        if (check.path() == null) {
            throw new CheckFault("path", "is missing");
        }
        try {
            return new Place(check.path(), JsonPath.parse(check.path()));
        } catch (IllegalArgumentException e) {
            throw new CheckFault("path", String.valueOf(e.getMessage()));
        }
    }

    Place placeOrWhole() throws CheckFault {
        return check.path() == null ? Place.WHOLE : place();
    }

    Range range() throws CheckFault {
        if (check.min() == null && check.max() == null) {
            throw new CheckFault("min", "is missing, and so is max");
        }
        checkFinite("min", check.min());
        checkFinite("max", check.max());
        if (check.min() != null && check.max() != null && check.min() > check.max()) {
            throw new CheckFault("min", "is greater than max");
        }
        return new Range(check.min(), check.max());
    }

    Range length() throws CheckFault {
        checkLength("min", check.min());
        checkLength("max", check.max());
        return range();
    }

    double similarity() throws CheckFault {
        if (check.min() == null || !(check.min() >= 0 && check.min() <= 1)) {
            throw new CheckFault("min", "must be a number from 0 to 1, the least similarity");
        }
        return check.min();
    }

    double most() throws CheckFault {
        if (check.max() == null || !(check.max() >= 0 && check.max() <= Double.MAX_VALUE)) {
            throw new CheckFault("max", "must be a number that is not negative");
        }
        return check.max();
    }

    private static void checkLength(String field, @Nullable Double length) throws CheckFault {
        if (length != null && !(length >= 0 && length == Math.rint(length))) {
            throw new CheckFault(field, "must be a whole number that is not negative");
        }
    }

    private static void checkFinite(String field, @Nullable Double number) throws CheckFault {
        if (number != null && !Double.isFinite(number)) {
            throw new CheckFault(field, "is no number");
        }
    }
}
