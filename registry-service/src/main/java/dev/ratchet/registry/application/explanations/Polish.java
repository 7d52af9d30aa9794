package dev.ratchet.registry.application.explanations;

import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.models.LanguageModels;
import dev.ratchet.models.ModelQuestion;
import dev.ratchet.models.ModelRole;
import dev.ratchet.registry.domain.explanations.MaskedText;
import dev.ratchet.registry.domain.explanations.PolishGuard;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Asks a model for better words and takes them only where they still say the same. Equal texts are asked about once: the
 * cache holds refusals, too, so that nobody pays again for words that were of no use.
 */
@ApplicationScoped
public class Polish {
    static final String CACHE = "polished-explanations";
    private static final ModelSettings SETTINGS = ModelSettings.DEFAULT;
    private static final String TASK = """
            You edit short reports about changes of prompts. Reword the text of the user as one or two clear, plain
            paragraphs for a busy engineer. Keep every number exactly as it is and in its order. Keep the marks such as
            [[A]] exactly as they are and in their order: each stands for a quotation. Keep the words for verdicts (passed,
            failed, inconclusive, improved, regressed, shipped, held back, rejected, rolled back) and deny only what the text
            denies. Add nothing, judge nothing, write no markup. Answer with the text alone.""";

    private final LanguageModels models;

    Polish(LanguageModels models) {
        this.models = models;
    }

    /** The text in better words; empty where the model's words cannot be trusted to say the same.
     *
     * @throws RuntimeException where the model is away or refuses */
    @CacheResult(cacheName = CACHE)
    public Optional<String> reword(String text) {
        MaskedText masked = MaskedText.of(text);
        String answer = models.ask(ModelRole.SYNTHESIS, new ModelQuestion(TASK, masked.text(), SETTINGS, null))
                .text()
                .strip();
        return PolishGuard.accepts(masked.text(), answer) ? masked.restore(answer) : Optional.empty();
    }
}
