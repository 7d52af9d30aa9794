package dev.ratchet.localmodel.extracting;

import dev.ratchet.localmodel.reading.Field;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a field's description says the value is, without what it says on the value's form. */
final class FieldMeaning {
    private static final Pattern PART = Pattern.compile("[;,.(](?:\\s+|$)");
    private static final Pattern FORM = Pattern.compile(
            "(?i)\\b(?:starts? with|starting with|begins? with|prefix|digits?|iso 8601|yyyy"
                    + "|null|empty string|as an? |without|e\\.g|for example|example|such as|singular|lower case|the year)\\b");

    private FieldMeaning() {}

    static String of(Field field) {
        return Arrays.stream(PART.split(field.description()))
                .map(FieldMeaning::beforeForm)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "))
                .strip();
    }

    private static String beforeForm(String part) {
        Matcher form = FORM.matcher(part);
        return form.find() ? part.substring(0, form.start()).strip() : part;
    }
}
