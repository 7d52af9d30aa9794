package dev.ratchet.events.data;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A template that might do better, with the writer's one-line rationale and its changelog. */
public record Candidate(
        String templateText,
        @JsonProperty(defaultValue = "") String rationale,
        @JsonProperty(defaultValue = "") String changelog) {
    public Candidate {
        requireNonNull(templateText, "template_text is missing");
        rationale = requireNonNullElse(rationale, "");
        changelog = requireNonNullElse(changelog, "");
    }
}
