package dev.ratchet.harness.application.grading;

import dev.ratchet.checks.rules.Similarity;
import dev.ratchet.harness.config.JudgeConfig;
import dev.ratchet.harness.domain.grading.Grader;
import dev.ratchet.models.LanguageModels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Makes graders. */
@ApplicationScoped
public class Graders {
    private final LanguageModels models;
    private final Similarity similarity;
    private final JudgeConfig config;

    Graders(LanguageModels models, Similarity similarity, JudgeConfig config) {
        this.models = models;
        this.similarity = similarity;
        this.config = config;
    }

    /** One whose judge is asked through this door, for instance one that counts or that keeps accounts. */
    public Grader asking(LanguageModels door) {
        return new AnswerGrader(
                new Judge(door, Math.max(1, config.repetitions())),
                new Dimensions(config),
                new Calibration(config.calibrationShare()),
                similarity);
    }

    @Produces
    @ApplicationScoped
    Grader grader() {
        return asking(models);
    }
}
