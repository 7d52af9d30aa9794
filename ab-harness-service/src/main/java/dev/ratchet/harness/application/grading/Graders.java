package dev.ratchet.harness.application.grading;

import dev.ratchet.checks.rules.Similarity;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.harness.config.JudgeConfig;
import dev.ratchet.harness.domain.grading.Dimension;
import dev.ratchet.harness.domain.grading.Grade;
import dev.ratchet.harness.domain.grading.Grader;
import dev.ratchet.models.LanguageModels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.stream.Stream;

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

    /** The dimensions that a judge scores of an answer that is neither labelled nor broken; empty where it is not needed. */
    public List<String> judgedIn(PromptSpec prompt) {
        Stream<String> beyond = new Dimensions(config)
                .beyond(prompt).stream()
                        .filter(dimension -> !dimension.description().isBlank())
                        .map(Dimension::name);
        Stream<String> byRubric = Stream.ofNullable(prompt.grading().rubric()).map(rubric -> Grade.CORRECTNESS);
        return Stream.concat(byRubric, beyond).toList();
    }

    @Produces
    @ApplicationScoped
    Grader grader() {
        return asking(models);
    }
}
