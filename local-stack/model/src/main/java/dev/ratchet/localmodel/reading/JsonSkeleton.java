package dev.ratchet.localmodel.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An object shown as the form of the answer: {@code {"key": "<what it is>", …}}. */
final class JsonSkeleton {
    private static final Pattern OBJECT = Pattern.compile("\\{\\s*\"[^{}]{1,4000}\\}");
    private static final Pattern MEMBER =
            Pattern.compile("\"([A-Za-z_][\\w -]{0,60})\"\\s*:\\s*(?:\"([^\"]*)\"|([^,}\\n]*))");

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern VALUE = Pattern.compile("[A-Z]{0,5}[-#]?\\d[\\w:-]{2,}");

    private JsonSkeleton() {}

    /** The keys and the hints in their values, of the first object in the text. */
    static Map<String, String> read(String text) {
        Map<String, String> members = new LinkedHashMap<>();
        Matcher object = OBJECT.matcher(text);
        if (object.find()) {
            Matcher member = MEMBER.matcher(object.group());
            while (member.find()) {
                @SuppressWarnings("NullAway") // a group that took no part is null
                String hint = member.group(2) == null ? member.group(3) : member.group(2);
                members.put(member.group(1), words(hint));
            }
        }
        return members;
    }

    /** A value shown in the place of words is an example. */
    private static String words(String hint) {
        String plain = hint.replaceAll("[<>…]+|\\.{2,}", " ").strip();
        if (NUMBER.matcher(plain).matches()) {
            return "as a number, e.g. " + plain;
        }
        return VALUE.matcher(plain).lookingAt() ? "e.g. " + plain : plain;
    }
}
