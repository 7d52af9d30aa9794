package dev.ratchet.registry.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.ratchet.events.wire.EventJson;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says where and why a body cannot be read, without the names of classes. */
public final class JsonFault {
    private static final int MAX_DETAIL = 300;

    /** Where the parser says that something began; the problem has a line and a column of its own. */
    private static final Pattern PLACE = Pattern.compile(" \\(start marker at .*\\)$");

    private JsonFault() {}

    public static HttpProblem problem(JsonProcessingException e) {
        JsonProcessingException fault = fault(e);
        JsonLocation location = fault.getLocation() == null ? e.getLocation() : fault.getLocation();
        HttpProblem.Builder problem = Problems.builder(400, "Bad Request");
        String place = "";
        if (location != null && location.getLineNr() > 0) {
            problem.with("line", location.getLineNr()).with("column", location.getColumnNr());
            place = " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
        }
        if (fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            problem.with("field", field(mapping));
        }
        return problem.withDetail(detail(fault, "The body") + place).build();
    }

    /** Why a part of a body, which is called {@code subject}, cannot be read. */
    public static String reason(JsonProcessingException e, String subject) {
        return detail(fault(e), subject);
    }

    private static JsonProcessingException fault(JsonProcessingException e) {
        return e.getCause() instanceof JsonProcessingException cause ? cause : e;
    }

    private static String detail(JsonProcessingException fault, String subject) {
        return switch (fault) {
            case StreamConstraintsException limit ->
                limit.getOriginalMessage().contains("nesting depth")
                        ? "The JSON is nested deeper than " + EventJson.MAX_DEPTH + " levels"
                        : "The JSON is beyond a limit";
            case UnrecognizedPropertyException unknown -> unknown(unknown);
            case JsonMappingException mapping -> mismatch(mapping, subject);
            default ->
                subject + " is not JSON: "
                        + shortened(PLACE.matcher(fault.getOriginalMessage()).replaceAll(""));
        };
    }

    private static String unknown(UnrecognizedPropertyException e) {
        Collection<Object> known = e.getKnownPropertyIds();
        return "Unknown field " + shortened(field(e)) + "; known are "
                + known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String mismatch(JsonMappingException e, String subject) {
        if (e.getOriginalMessage().startsWith("Trailing token")) {
            return "There is something after the JSON";
        }
        String field = field(e);
        Class<?> type = e instanceof com.fasterxml.jackson.databind.exc.MismatchedInputException mismatch
                ? mismatch.getTargetType()
                : null;
        return (field.isEmpty() ? subject : shortened(field)) + " must be " + expected(type);
    }

    private static final Map<Class<?>, String> EXPECTED = Map.of(
            String.class, "a text",
            Boolean.class, "true or false",
            UUID.class, "a UUID",
            Integer.class, "a whole number",
            Double.class, "a number");

    private static String expected(@Nullable Class<?> type) {
        return type == null ? "of another type" : EXPECTED.getOrDefault(type, "a JSON object");
    }

    private static String field(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > MAX_DETAIL ? line.substring(0, MAX_DETAIL) + "…" : line;
    }
}
