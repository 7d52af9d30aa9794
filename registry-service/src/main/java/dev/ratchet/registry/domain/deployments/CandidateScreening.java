package dev.ratchet.registry.domain.deployments;

import dev.ratchet.events.data.Candidate;
import dev.ratchet.events.data.PromptTemplate;
import dev.ratchet.registry.domain.prompts.TemplateRules;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Tells candidates that may be tried from those that may not; of two with the same text the first may. */
public final class CandidateScreening {

    private final Set<String> variables;
    private final Set<String> knownTexts;

    /** For candidates against the live text; {@code earlierTexts} are those of all versions of the prompt. */
    public CandidateScreening(String liveText, Collection<String> earlierTexts) {
        this.variables = new PromptTemplate(liveText).variables();
        this.knownTexts = new HashSet<>(earlierTexts);
        this.knownTexts.add(liveText);
    }

    /** Why the candidate is refused, as a short code; empty where it may be tried. */
    public Optional<String> refusal(Candidate candidate) {
        String text = candidate.templateText();
        if (text.isBlank()) {
            return Optional.of("blank");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > TemplateRules.MAX_BYTES) {
            return Optional.of("too_long");
        }
        PromptTemplate template = new PromptTemplate(text);
        if (!template.faults().isEmpty()) {
            return Optional.of("has_logic");
        }
        Set<String> used = template.variables();
        if (!used.containsAll(variables)) {
            return Optional.of("drops_variable");
        }
        if (!variables.containsAll(used)) {
            return Optional.of("invents_variable");
        }
        return knownTexts.add(text) ? Optional.empty() : Optional.of("known_text");
    }
}
