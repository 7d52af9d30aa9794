package dev.ratchet.registry.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The answers that a caller has already, by their tags (RFC 9110, 13.1.2). Tags are compared weakly.
 *
 * @param any whether every answer is one that the caller has
 * @param tags without their quotes
 */
public record IfNoneMatch(boolean any, Set<String> tags) {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");

    public static IfNoneMatch of(HttpHeaders headers) {
        List<String> values = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
        return of(values == null ? List.of() : values);
    }

    static IfNoneMatch of(List<String> values) {
        return new IfNoneMatch(
                values.stream().anyMatch(value -> value.strip().equals("*")),
                values.stream()
                        .flatMap(value -> TAG.matcher(value).results())
                        .map(tag -> tag.group(1))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the caller has the answer of this tag. */
    public boolean names(EntityTag tag) {
        return any || tags.contains(tag.getValue());
    }
}
