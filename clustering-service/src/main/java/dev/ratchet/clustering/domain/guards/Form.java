package dev.ratchet.clustering.domain.guards;

import dev.ratchet.clustering.domain.guards.Objection.Kind;
import dev.ratchet.events.data.PromptTemplate;
import java.util.Optional;
import java.util.Set;

/** A template that can be used in the place of the live one: with text in it, nothing that hides, and the same variables. */
public final class Form implements Guard {
    private final Set<String> variables;

    public Form(String live) {
        variables = new PromptTemplate(live).variables();
    }

    @Override
    public Optional<Objection> objection(String template) {
        if (template.isBlank()) {
            return Optional.of(new Objection(Kind.EMPTY, "it is empty"));
        }
        if (template.codePoints().anyMatch(Form::isControl)) {
            return Optional.of(new Objection(Kind.CONTROL_CHARACTERS, "it has control characters"));
        }
        Set<String> found = new PromptTemplate(template).variables();
        return found.equals(variables)
                ? Optional.empty()
                : Optional.of(new Objection(Kind.VARIABLES, "its variables are " + found + " instead of " + variables));
    }

    /** Also invisible characters that turn or hide text. */
    private static boolean isControl(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r')
                || (Character.getType(c) == Character.FORMAT && c != 0x200C && c != 0x200D);
    }
}
