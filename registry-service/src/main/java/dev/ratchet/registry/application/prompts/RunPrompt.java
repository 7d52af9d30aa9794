package dev.ratchet.registry.application.prompts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.checks.JsonSchemas;
import dev.ratchet.checks.Judgement;
import dev.ratchet.checks.OutputJudge;
import dev.ratchet.checks.rules.MeasuredOutput;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.PromptTemplate;
import dev.ratchet.events.data.PromptTemplate.MissingVariable;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.models.LanguageModels;
import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.ModelQuestion;
import dev.ratchet.models.ModelRole;
import dev.ratchet.models.Work;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.prompts.PromptVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a version of a prompt on one input, as an agent would, and checks the answer. */
@ApplicationScoped
public class RunPrompt {
    private static final String FIELD = "input_data";

    private final PromptQueries prompts;
    private final LanguageModels models;

    RunPrompt(PromptQueries prompts, LanguageModels models) {
        this.prompts = prompts;
        this.models = models;
    }

    /** Asks the model and waits for its answer, outside of any transaction.
     *
     * @throws InvalidInput where a variable has no value or the input breaks the input schema
     * @throws dev.ratchet.models.ModelUnavailable where there is no answer now
     * @throws dev.ratchet.models.ModelRefused where the model will not answer this
     * @throws dev.ratchet.models.BudgetSpent where the project has spent what it may for today */
    public Run run(PromptKey key, Request request) {
        PromptVersion version = prompts.version(key, request.version());
        PromptSpec spec = version.spec();
        checkInput(spec, request.input());
        ModelQuestion question = new ModelQuestion(
                null, rendered(spec, request.input()), request.overrides().or(spec.settings()), null);
        ModelAnswer answer =
                models.ask(ModelRole.GENERATION, question.askedAfresh().withWork(work(key, spec)));
        return new Run(version, answer, violations(spec, answer));
    }

    /** Whoever tries a prompt wants to see what the model says now; each run is a job of its own. */
    private static Work work(PromptKey key, PromptSpec spec) {
        return new Work(key.project(), key.promptName(), "run/" + EventIds.fresh(), spec.version());
    }

    private static void checkInput(PromptSpec spec, JsonNode input) {
        if (!input.isObject()) {
            throw new InvalidInput(FIELD, "input_data must be a JSON object of the template's variables");
        }
        if (spec.inputSchema() != null) {
            JsonSchemas.broken(spec.inputSchema(), input).stream().findFirst().ifPresent(reason -> {
                throw new InvalidInput(FIELD, "input_data breaks the input schema: " + reason.detail());
            });
        }
    }

    private static String rendered(PromptSpec spec, JsonNode input) {
        try {
            return new PromptTemplate(spec.templateText()).render(input);
        } catch (MissingVariable e) {
            throw new InvalidInput(
                    FIELD + "." + e.variable(), "input_data has no value for the variable " + e.variable());
        }
    }

    /** {@code null} where there is nothing to check by. */
    private static @Nullable List<FailureReason> violations(PromptSpec spec, ModelAnswer answer) {
        MeasuredOutput output = new MeasuredOutput(
                answer.text(), answer.costUsd(), answer.latency().toMillis());
        return switch (OutputJudge.judge(spec, null, List.of(), output, null)) {
            case Judgement.Passed() -> List.of();
            case Judgement.Failed(List<FailureReason> reasons, boolean formatOk) -> reasons;
            case Judgement.Unjudged(String why) -> null;
        };
    }

    /**
     * What to run.
     *
     * @param version the live one where {@code null}
     * @param overrides what they leave open is the version's own
     */
    public record Request(@Nullable String version, JsonNode input, ModelSettings overrides) {}

    /**
     * What came of it.
     *
     * @param violations what the answer breaks of the output schema and the constraints; {@code null} where there are none to
     *     check by
     */
    public record Run(
            PromptVersion version,
            ModelAnswer answer,
            @Nullable List<FailureReason> violations) {}
}
