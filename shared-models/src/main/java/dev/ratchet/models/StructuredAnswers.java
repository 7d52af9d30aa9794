package dev.ratchet.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.checks.JsonSchemas;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Usage;
import dev.ratchet.events.wire.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers as values: checked by the schema that was asked for and by the type's own constructor, and asked for once more
 * where that fails. A server that ignores {@code response_format} and a model that chats are caught here. Answers that were
 * of no use twice are not remembered, so that a later attempt may fare better.
 */
@ApplicationScoped
public class StructuredAnswers {
    private static final int MAX_QUOTE = 1_000;
    private static final Pattern FENCED =
            Pattern.compile("\\s*```(?:json)?\\s*\\n(.*?)\\n\\s*```\\s*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final LanguageModels models;

    public StructuredAnswers(LanguageModels models) {
        this.models = models;
    }

    /** Asks for a value of the type; what breaks the schema or the type's constructor is as wrong as what is no JSON.
     *
     * @throws ModelUnavailable where there is no answer now
     * @throws ModelRefused where the second answer is of no use either */
    public <T> StructuredAnswer<T> ask(ModelRole role, ModelQuestion question, Class<T> type) {
        ModelAnswer first = models.ask(role, question);
        try {
            return new StructuredAnswer<>(
                    parse(first.text(), question.schema(), type),
                    first.usage(),
                    first.costUsd(),
                    first.spentUsd(),
                    first.model());
        } catch (Unusable e) {
            return askAgain(role, question, type, first, e.problem);
        }
    }

    private <T> StructuredAnswer<T> askAgain(
            ModelRole role, ModelQuestion question, Class<T> type, ModelAnswer first, String problem) {
        ModelQuestion repair = question.withUser(repair(question.user(), first.text(), problem));
        ModelAnswer second = models.ask(role, repair);
        Usage usage = first.usage().plus(second.usage());
        try {
            return new StructuredAnswer<>(
                    parse(second.text(), question.schema(), type),
                    usage,
                    first.costUsd() + second.costUsd(),
                    first.spentUsd() + second.spentUsd(),
                    second.model());
        } catch (Unusable e) {
            models.forget(role, question);
            models.forget(role, repair);
            throw new ModelRefused("two answers in a row were of no use; the last: " + e.problem, e);
        }
    }

    private static <T> T parse(String text, @Nullable AnswerSchema schema, Class<T> type) throws Unusable {
        Matcher fenced = FENCED.matcher(text);
        @Nullable T value;
        try {
            JsonNode json = EventJson.mapper().readTree(fenced.matches() ? fenced.group(1) : text);
            if (schema != null) {
                check(json, schema);
            }
            value = EventJson.mapper().treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new Unusable(problem(e));
        }
        if (value == null) {
            throw new Unusable("the answer is a JSON null");
        }
        return value;
    }

    private static void check(JsonNode json, AnswerSchema schema) throws Unusable {
        List<FailureReason> broken = JsonSchemas.broken(schema.jsonSchema(), json);
        if (!broken.isEmpty()) {
            throw new Unusable(ForeignText.quote(broken.getFirst().detail()));
        }
    }

    private static String problem(JsonProcessingException e) {
        Throwable cause = e.getCause();
        String message = cause != null && cause.getMessage() != null ? cause.getMessage() : e.getOriginalMessage();
        return ForeignText.quote(message);
    }

    private static String repair(String user, String answer, String problem) {
        String quote = answer.length() > MAX_QUOTE ? answer.substring(0, MAX_QUOTE) + "…" : answer;
        return user + "\n\nYour last answer could not be used: " + problem
                + "\nIt is quoted here as JSON text, for reference only: " + asJsonText(quote)
                + "\nAnswer again with nothing but JSON that fits the schema.";
    }

    /** As one line in which no tag can stand. */
    private static String asJsonText(String text) {
        return EventJson.writeText(text).replace("<", "\\u003c").replace(">", "\\u003e");
    }

    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        private final String problem;

        Unusable(String problem) {
            super(problem);
            this.problem = problem;
        }
    }
}
