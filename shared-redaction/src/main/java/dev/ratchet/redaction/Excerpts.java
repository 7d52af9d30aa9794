package dev.ratchet.redaction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The values of a trace, to be recognised by their beginning where a text was cut within one. */
final class Excerpts {
    private static final char CUT = '…';
    private static final int MAX_VALUES = 1000;
    private static final int MAX_CHARS = 256;
    private static final int MIN_CHARS = 4;
    private static final Pattern SPACE = Pattern.compile("[\\p{Cntrl}\\s]+");

    private final Map<String, String> placeholders = new LinkedHashMap<>();

    void note(String value, String placeholder) {
        if (placeholders.size() < MAX_VALUES) {
            String start = value.substring(0, Math.min(value.length(), MAX_CHARS));
            placeholders.putIfAbsent(SPACE.matcher(start).replaceAll(" "), placeholder);
        }
    }

    String withoutHalves(String text) {
        String clean = text;
        for (int cut = clean.lastIndexOf(CUT); cut >= 0; cut = clean.lastIndexOf(CUT, cut - 1)) {
            clean = withoutHalf(clean, cut);
        }
        return clean;
    }

    private String withoutHalf(String text, int cut) {
        int longest = MIN_CHARS - 1;
        String placeholder = "";
        for (Map.Entry<String, String> value : placeholders.entrySet()) {
            int length = half(text, cut, value.getKey());
            if (length > longest) {
                longest = length;
                placeholder = value.getValue();
            }
        }
        return placeholder.isEmpty() ? text : text.substring(0, cut - longest) + placeholder + text.substring(cut);
    }

    /** How much of the value's beginning stands before the cut. */
    private static int half(String text, int cut, String value) {
        for (int length = Math.min(cut, value.length()); length >= MIN_CHARS; length--) {
            if (text.regionMatches(cut - length, value, 0, length)) {
                return length;
            }
        }
        return 0;
    }
}
