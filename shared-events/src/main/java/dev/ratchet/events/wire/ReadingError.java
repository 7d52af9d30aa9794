package dev.ratchet.events.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words for a person why bytes could not be read: which field, what it should be, or where the JSON breaks. */
public final class ReadingError {
    private static final int MAX_LENGTH = 300;

    /** Tokens in quotes, and numbers in parentheses that are longer than the code of a character. */
    private static final Pattern QUOTED =
            Pattern.compile("(?<=token )'[^']*'|\"[^\"]{2,}\"|(?<=\\()-?[0-9]{6,}[^)]*(?=\\))");

    private ReadingError() {}

    public static String explain(IOException e) {
        String reason = reason(e).replaceAll("\\p{Cntrl}+", " ");
        return Storable.text(reason.length() > MAX_LENGTH ? reason.substring(0, MAX_LENGTH) + "…" : reason);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case StreamConstraintsException limit -> limit(limit);
            case JsonMappingException mapping
            when mapping.getCause() instanceof StreamConstraintsException limit -> limit(limit);
            case JsonMappingException mapping -> path(mapping) + mapping(mapping);
            case JsonProcessingException json -> notJson(json);
            default -> String.valueOf(e.getMessage());
        };
    }

    /** The parser's words without what it quotes: the reason goes where the content must not. */
    private static String notJson(JsonProcessingException e) {
        return "not JSON: " + QUOTED.matcher(e.getOriginalMessage()).replaceAll("…") + place(e);
    }

    private static String limit(StreamConstraintsException e) {
        return e.getOriginalMessage().contains("nesting depth")
                ? "the JSON is nested deeper than " + EventJson.MAX_DEPTH + " levels"
                : "the JSON is beyond a limit: " + e.getOriginalMessage().replaceAll(", from [^)]*\\)", ")");
    }

    private static String mapping(JsonMappingException e) {
        Throwable cause = e.getCause();
        if (cause instanceof NullPointerException && cause.getMessage() == null) {
            return "a list or a map holds a null";
        }
        if (cause instanceof JsonProcessingException json) {
            return notJson(json);
        }
        if (cause != null && !(e instanceof InvalidFormatException)) {
            return String.valueOf(cause.getMessage());
        }
        return e instanceof MismatchedInputException mismatch ? mismatch(mismatch) : e.getOriginalMessage();
    }

    private static String mismatch(MismatchedInputException e) {
        if (e.getOriginalMessage().startsWith("No content")) {
            return "the record is empty";
        }
        if (e.getOriginalMessage().startsWith("Trailing token")) {
            return "there is something after the JSON" + place(e);
        }
        if (e.getOriginalMessage().startsWith("Cannot map `null`")) {
            return "is missing";
        }
        return "must be " + expected(e.getTargetType());
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> EventJson.mapper().convertValue(constant, String.class))
                            .collect(Collectors.joining(", "));
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == Instant.class) {
            return "an ISO-8601 time such as 2026-01-31T12:00:00Z";
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a JSON array";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "a whole number" : "a JSON object";
    }

    /** Where the value stands, for instance {@code cluster.count}; nothing for the record itself. */
    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "" : path.replaceFirst("^\\.", "") + " ";
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }
}
