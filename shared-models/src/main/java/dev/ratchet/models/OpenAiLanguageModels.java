package dev.ratchet.models;

import dev.langchain4j.model.chat.ChatModel;
import dev.ratchet.models.ModelUnavailable.Cause;
import io.quarkiverse.langchain4j.ModelName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Models behind the OpenAI chat API, one configuration per role. The only place where calls are retried. */
@ApplicationScoped
public class OpenAiLanguageModels implements LanguageModels {
    private static final Logger LOG = Logger.getLogger(OpenAiLanguageModels.class);

    private final LimitedModel generation;
    private final LimitedModel synthesis;
    private final LimitedModel judge;
    private final Backoff backoff;
    private final ModelMetrics metrics;

    OpenAiLanguageModels(
            @ModelName("generation") ChatModel generation,
            @ModelName("synthesis") ChatModel synthesis,
            @ModelName("judge") ChatModel judge,
            ModelsConfig config,
            ModelMetrics metrics) {
        Prices prices = new Prices(config.prices());
        this.generation = new LimitedModel(
                new ModelCall(generation, prices), config.concurrency().generation());
        this.synthesis = new LimitedModel(
                new ModelCall(synthesis, prices), config.concurrency().synthesis());
        this.judge = new LimitedModel(
                new ModelCall(judge, prices), config.concurrency().judge());
        this.backoff = new Backoff(config.retry());
        this.metrics = metrics;
    }

    @Override
    public ModelAnswer ask(ModelRole role, ModelQuestion question) {
        for (int tries = 1; ; tries++) {
            try {
                return attempt(role, question);
            } catch (ModelUnavailable e) {
                backoff.waitOrThrow(e, tries);
            }
        }
    }

    private ModelAnswer attempt(ModelRole role, ModelQuestion question) {
        long begun = System.nanoTime();
        try {
            ModelAnswer answer = model(role).ask(question);
            metrics.answered(role, answer);
            return answer;
        } catch (RuntimeException e) {
            RuntimeException sorted = Failures.sort(e);
            metrics.failed(role, sorted, Duration.ofNanos(System.nanoTime() - begun));
            tell(role, sorted);
            throw sorted;
        }
    }

    private LimitedModel model(ModelRole role) {
        return switch (role) {
            case GENERATION -> generation;
            case SYNTHESIS -> synthesis;
            case JUDGE -> judge;
        };
    }

    private static void tell(ModelRole role, RuntimeException failure) {
        if (failure instanceof ModelUnavailable unavailable && unavailable.kind() == Cause.MISCONFIGURED) {
            LOG.errorf(
                    "The %s model refuses the API key; check OPENAI_API_KEY and the model's rights: %s",
                    role.configName(), failure.getMessage());
        } else {
            LOG.warnf("The %s model gave no answer: %s", role.configName(), failure.getMessage());
        }
    }
}
