package dev.ratchet.clustering.domain.diagnosis;

import static dev.ratchet.events.data.ProblemKind.DATA;
import static dev.ratchet.events.data.ProblemKind.MODEL;
import static dev.ratchet.events.data.ProblemKind.PROMPT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.clustering.domain.failures.FailureText;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.PromptTemplate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one failure: an error by its words, otherwise what came in and what went out. */
final class FailureSigns {
    private static final Pattern REFUSAL = Pattern.compile(
            "^\\W*(?:i'?m (?:sorry|unable)|i (?:am sorry|can(?:'|no)t|cannot)|sorry,? (?:but )?i|as an ai|es tut mir leid|je suis desole"
                    + "|lo siento).{0,120}?\\b(?:can'?t|cannot|unable|not able|won'?t|kann (?:ich )?nicht|ne peux pas|no puedo)\\b.{0,200}",
            Pattern.DOTALL);

    /** At the beginning of a part; elsewhere it is a text that a check looks for. */
    private static final Pattern ERROR = Pattern.compile("(?:^| \\+ )error:");

    private final boolean error;
    private final boolean outcomeOnly;
    private final Set<String> variables;
    private final @Nullable PromptSpec live;

    FailureSigns(String signature, @Nullable PromptSpec live) {
        this.error = isError(signature);
        this.outcomeOnly = signature.equals("outcome");
        this.variables = live == null ? Set.of() : new PromptTemplate(live.templateText()).variables();
        this.live = live;
    }

    static boolean isError(String signature) {
        return ERROR.matcher(signature).find();
    }

    Sign of(FailureText failure) {
        if (isEmpty(failure.input())) {
            return Sign.clear(DATA, "nothing came in");
        }
        if (lacksAVariable(failure.input())) {
            return Sign.clear(DATA, "a variable of the prompt had no value");
        }
        if (error) {
            return ErrorSigns.of(failure.reason());
        }
        if (isImpossible(failure.expected())) {
            return Sign.clear(DATA, "the expected answer is none that the output schema allows");
        }
        return ofOutput(failure.output());
    }

    private Sign ofOutput(@Nullable String output) {
        if (output == null || output.isBlank()) {
            return Sign.vague(MODEL, "no answer, and no error that says why");
        }
        if (REFUSAL.matcher(output.toLowerCase(Locale.ROOT)).matches()) {
            return Sign.clear(MODEL, "an answer that is a refusal");
        }
        return outcomeOnly
                ? Sign.vague(PROMPT, "an answer that did not serve, though nothing says what is wrong with it")
                : Sign.clear(PROMPT, "a usable input and an answer that is wrong or of the wrong form");
    }

    private boolean lacksAVariable(JsonNode input) {
        return input.isObject() && variables.stream().anyMatch(variable -> isEmpty(input.path(variable)));
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.textValue().isBlank())
                || (value.isContainerNode()
                        && (value.isEmpty() || value.valueStream().allMatch(FailureSigns::isEmpty)));
    }

    private boolean isImpossible(@Nullable String expected) {
        JsonNode schema = live == null ? null : live.outputSchema();
        return expected != null
                && schema != null
                && schema.path("enum").isArray()
                && schema.path("enum")
                        .valueStream()
                        .noneMatch(allowed -> allowed.asText().equals(expected));
    }
}
