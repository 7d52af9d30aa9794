package dev.ratchet.harness.config;

import dev.ratchet.events.data.PromptSpec;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Which models answer and which one judges, as they should not be the same. */
@ApplicationScoped
public class ModelNames {
    private static final Logger LOG = Logger.getLogger(ModelNames.class);

    private final String generation;
    private final String judge;

    ModelNames(
            @ConfigProperty(name = "quarkus.langchain4j.openai.generation.chat-model.model-name") String generation,
            @ConfigProperty(name = "quarkus.langchain4j.openai.judge.chat-model.model-name") String judge) {
        this.generation = generation;
        this.judge = judge;
    }

    void warn(@Observes StartupEvent event) {
        if (generation.equals(judge)) {
            LOG.warnf(
                    "The model %s judges its own answers; set RATCHET_JUDGE_MODEL to another, as models favour their own",
                    judge);
        }
    }

    /** Whether the answers of this prompt are judged by the model that gives them. */
    public boolean judgesItself(PromptSpec prompt) {
        String model = prompt.settings().model();
        return judge.equals(model != null ? model : generation);
    }
}
