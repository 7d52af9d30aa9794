package dev.ratchet.registry.domain.prompts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.PromptTemplate;
import dev.ratchet.events.data.PromptTemplate.Fault;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a template text must be before it is kept. */
public final class TemplateRules {
    public static final int MAX_BYTES = 200 * 1024;
    private static final String FIELD = "template_text";

    private TemplateRules() {}

    /** Lets the text pass where it can be rendered as its author means it.
     *
     * @throws InvalidInput where it is blank, too long, or asks for what is no declared variable */
    public static void check(@Nullable String text, @Nullable JsonNode inputSchema) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput(FIELD, "template_text is missing");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new InvalidInput(FIELD, "template_text is longer than " + MAX_BYTES / 1024 + " kB");
        }
        Texts.storable(text, FIELD);
        PromptTemplate template = new PromptTemplate(text);
        checkLogic(template.faults());
        checkDeclared(template.variables(), inputSchema);
    }

    private static void checkLogic(List<Fault> faults) {
        if (!faults.isEmpty()) {
            Fault first = faults.getFirst();
            throw new InvalidInput(
                    FIELD,
                    "template_text has " + first.text() + " at line " + first.line() + ", column " + first.column()
                            + ": a template holds {variables} and no logic; write a backslash before it to keep it as text");
        }
    }

    /** A schema that names its properties declares the variables. */
    private static void checkDeclared(Set<String> variables, @Nullable JsonNode inputSchema) {
        JsonNode declared = inputSchema == null ? null : inputSchema.get("properties");
        if (declared == null || !declared.isObject()) {
            return;
        }
        Set<String> undeclared = new TreeSet<>(variables);
        declared.fieldNames().forEachRemaining(undeclared::remove);
        if (!undeclared.isEmpty()) {
            throw new InvalidInput(
                    FIELD,
                    "template_text uses " + String.join(", ", undeclared) + ", which input_schema does not declare;"
                            + " declare it there, or write \\{"
                            + undeclared.iterator().next() + "} to keep it as text");
        }
    }
}
