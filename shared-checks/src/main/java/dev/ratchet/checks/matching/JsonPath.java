package dev.ratchet.checks.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path to one value, such as {@code $.order.items[0]['unit price']}: a singular query of RFC 9535. It has no wildcards, filters
 * or searches, so it takes as many steps as it has parts.
 */
public final class JsonPath {
    private static final int MAX_CHARS = 500;
    private static final Pattern STEP =
            Pattern.compile("\\.(?<name>[\\p{L}_][\\p{L}\\p{N}_-]*+)|\\[(?<index>-?\\d{1,7})]"
                    + "|\\['(?<single>(?:[^'\\\\]|\\\\['\\\\])*+)']|\\[\"(?<doubled>(?:[^\"\\\\]|\\\\[\"\\\\])*+)\"]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private final List<Step> steps;

    private JsonPath(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** @throws IllegalArgumentException where it is no path to one value */
    public static JsonPath parse(String text) {
        if (text.length() > MAX_CHARS || !text.startsWith("$")) {
            throw unusable(text);
        }
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int at = 1;
        while (at < text.length()) {
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw unusable(text);
            }
            steps.add(step(matcher));
            at = matcher.end();
        }
        return new JsonPath(steps);
    }

    private static Step step(Matcher matcher) {
        if (matcher.group("index") != null) {
            return new Step.Index(Integer.parseInt(matcher.group("index")));
        }
        if (matcher.group("name") != null) {
            return new Step.Name(matcher.group("name"));
        }
        String quoted = matcher.group("single") == null ? matcher.group("doubled") : matcher.group("single");
        return new Step.Name(ESCAPED.matcher(quoted).replaceAll("$1"));
    }

    private static IllegalArgumentException unusable(String text) {
        return new IllegalArgumentException("«" + Texts.shortened(text, 80)
                + "» is no path to one value; such a path is $.order.items[0] or $['unit price']");
    }

    /** The value there; a missing node where there is none. */
    public JsonNode in(JsonNode root) {
        JsonNode node = root;
        for (Step step : steps) {
            node = step.in(node);
        }
        return node;
    }

    private sealed interface Step {
        JsonNode in(JsonNode node);

        record Name(String name) implements Step {
            @Override
            public JsonNode in(JsonNode node) {
                return node.path(name);
            }
        }

        /** A negative one counts from the end. */
        record Index(int index) implements Step {
            @Override
            public JsonNode in(JsonNode node) {
                int from = index < 0 ? node.size() + index : index;
                return node.isArray() && from >= 0 ? node.path(from) : MissingNode.getInstance();
            }
        }
    }
}
