package dev.ratchet.events.data;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A template that might do better.
 *
 * @param rationale why, in the writer's words, one line
 * @param changelog what is different
 * @param expectedEffect which failures it should mend, in the writer's words
 */
public record Candidate(
        String templateText,
        @JsonProperty(defaultValue = "") String rationale,
        @JsonProperty(defaultValue = "") String changelog,
        @JsonProperty(defaultValue = "") String expectedEffect) {
    public Candidate {
        requireNonNull(templateText, "template_text is missing");
        rationale = requireNonNullElse(rationale, "");
        changelog = requireNonNullElse(changelog, "");
        expectedEffect = requireNonNullElse(expectedEffect, "");
    }

    public Candidate(String templateText, String rationale, String changelog) {
        this(templateText, rationale, changelog, "");
    }
}
