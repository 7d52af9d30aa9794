package dev.ratchet.clustering.domain.failures;

import dev.ratchet.events.wire.EventJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Foreign text between tags, as JSON on one line where no tag can be forged. */
public final class TaggedText {
    private static final int MAX_VALUE = 600;
    private static final int MAX_ATTRIBUTE = 200;
    private static final Pattern OWN_TAG = Pattern.compile(
            "<(?=/?(?:live_prompt|output_schema|failures|examples|example|passing|already_tried|best_so_far|merge|attempt)\\b)",
            Pattern.CASE_INSENSITIVE);

    private TaggedText() {}

    public static String block(String name, String content) {
        return "<" + name + ">\n" + content + "</" + name + ">\n";
    }

    public static String examples(List<Lesson> lessons) {
        return lessons.stream()
                .map(lesson -> "<example>" + jsonLine(example(lesson.text().atMost(MAX_VALUE))) + "</example>\n")
                .collect(Collectors.joining());
    }

    private static Map<String, @Nullable Object> example(FailureText text) {
        Map<String, @Nullable Object> example = new LinkedHashMap<>();
        example.put("input", text.input());
        example.put("output", text.output());
        example.put("expected", text.expected());
        example.put("reason", text.reason());
        return example;
    }

    /** JSON without line breaks and without anything that could open or close a tag. */
    public static String jsonLine(Object value) {
        return EventJson.writeText(value)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    /** A template stays readable; only our own tags in it lose their bracket. */
    public static String inert(String template) {
        return OWN_TAG.matcher(template).replaceAll("‹");
    }

    public static String attribute(String text) {
        return Shortened.plainLine(text, MAX_ATTRIBUTE);
    }
}
