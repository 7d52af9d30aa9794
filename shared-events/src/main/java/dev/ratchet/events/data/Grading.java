package dev.ratchet.events.data;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How answers of a prompt are graded, besides its output schema.
 *
 * @param checks what every answer must hold
 * @param rubric what a judge goes by where there is no right answer to compare with; {@code null} where nothing is judged
 * @param dimensions what is scored beyond {@code correctness} and {@code format}
 */
public record Grading(
        @JsonProperty(defaultValue = "[]") List<Check> checks,
        @Nullable String rubric,
        @JsonProperty(defaultValue = "[]") List<String> dimensions) {
    public static final Grading NONE = new Grading(List.of(), null, List.of());

    public Grading {
        checks = List.copyOf(requireNonNullElse(checks, List.of()));
        dimensions = List.copyOf(requireNonNullElse(dimensions, List.of()));
    }
}
