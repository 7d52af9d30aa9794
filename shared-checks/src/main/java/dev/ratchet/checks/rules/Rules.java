package dev.ratchet.checks.rules;

import dev.ratchet.events.data.Check;
import dev.ratchet.events.data.Check.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads checks as rules, each kind with the fields that mean something to it. */
public final class Rules {
    private static final double MAX_WEIGHT = 1_000;

    private Rules() {}

    /** @throws CheckFault naming the field that cannot be meant */
    public static Rule of(Check check) throws CheckFault {
        checkFields(check);
        Terms terms = new Terms(check);
        return switch (check.kind()) {
            case EQUALS -> new EqualRule.Equal(terms.value());
            case ONE_OF -> new EqualRule.OneOf(terms.values());
            case CONTAINS -> new TextRule.Contains(terms.text());
            case ICONTAINS -> new TextRule.ContainsInAnyCase(terms.text());
            case STARTS_WITH -> new TextRule.StartsWith(terms.text());
            case ENDS_WITH -> new TextRule.EndsWith(terms.text());
            case REGEX -> new TextRule.Matches(terms.pattern());
            case LENGTH -> new RangeRule.Length(terms.length());
            case NUMBER -> new RangeRule.Amount(terms.placeOrWhole(), terms.range());
            case JSON_PATH -> new JsonRule.AtPath(terms.place(), check.value());
            case IS_JSON -> new JsonRule.IsJson(terms.form());
            case CONTAINS_JSON -> new JsonRule.ContainsJson(terms.form());
            case SIMILAR -> new MeasuredRule.Similar(terms.text(), terms.similarity());
            case COST -> new MeasuredRule.Cost(terms.most());
            case LATENCY -> new MeasuredRule.Latency(terms.most());
        };
    }

    /**
     * Whether the kind is about the shape that every answer has, rather than about what one says: whoever breaks it has broken
     * the format. What costs money or time is neither.
     */
    public static boolean isFormat(Check check) {
        return switch (check.kind()) {
            case IS_JSON, CONTAINS_JSON, LENGTH, ONE_OF, REGEX, STARTS_WITH, ENDS_WITH -> true;
            case JSON_PATH -> check.value() == null;
            case EQUALS, CONTAINS, ICONTAINS, NUMBER, SIMILAR, COST, LATENCY -> false;
        };
    }

    private static void checkFields(Check check) throws CheckFault {
        Set<String> known = fields(check.kind());
        checkField("value", check.value(), known, check.kind());
        checkField("path", check.path(), known, check.kind());
        checkField("min", check.min(), known, check.kind());
        checkField("max", check.max(), known, check.kind());
        Double weight = check.weight();
        if (weight != null && !(weight > 0 && weight <= MAX_WEIGHT)) {
            throw new CheckFault("weight", "must be a number above 0, at most " + Shown.number(MAX_WEIGHT));
        }
    }

    private static void checkField(String field, @Nullable Object value, Set<String> known, Kind kind)
            throws CheckFault {
        if (value != null && !known.contains(field)) {
            throw new CheckFault(field, "means nothing to a check of kind " + kind.wireName());
        }
    }

    private static Set<String> fields(Kind kind) {
        return switch (kind) {
            case EQUALS, ONE_OF, CONTAINS, ICONTAINS, STARTS_WITH, ENDS_WITH, REGEX, IS_JSON, CONTAINS_JSON ->
                Set.of("value");
            case LENGTH -> Set.of("min", "max");
            case NUMBER -> Set.of("path", "min", "max");
            case JSON_PATH -> Set.of("path", "value");
            case SIMILAR -> Set.of("value", "min");
            case COST, LATENCY -> Set.of("max");
        };
    }
}
