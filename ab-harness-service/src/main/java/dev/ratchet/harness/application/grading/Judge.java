package dev.ratchet.harness.application.grading;

import dev.ratchet.harness.application.grading.JudgeQuestions.Material;
import dev.ratchet.harness.domain.grading.Dimension;
import dev.ratchet.harness.domain.grading.Opinion;
import dev.ratchet.harness.domain.grading.Preference;
import dev.ratchet.models.LanguageModels;
import dev.ratchet.models.ModelQuestion;
import dev.ratchet.models.ModelRefused;
import dev.ratchet.models.ModelRole;
import dev.ratchet.models.StructuredAnswers;
import java.util.List;
import java.util.stream.IntStream;

/** The model of role JUDGE: an opinion on an answer, a preference between two. Of garbage it makes no opinion. */
final class Judge {
    private final LanguageModels models;
    private final int repetitions;

    Judge(LanguageModels models, int repetitions) {
        this.models = models;
        this.repetitions = repetitions;
    }

    Opinion score(Dimension dimension, Material material, String answer) {
        ModelQuestion question = JudgeQuestions.score(dimension, material, answer);
        return Opinion.median(IntStream.range(0, repetitions)
                .mapToObj(repetition -> opinion(question.repeated(repetition)))
                .toList());
    }

    private Opinion opinion(ModelQuestion question) {
        CountedModels counted = new CountedModels(models);
        try {
            Score score = new StructuredAnswers(counted)
                    .ask(ModelRole.JUDGE, question, Score.class)
                    .value();
            return new Opinion(score.score(), score.feedback(), counted.spent());
        } catch (ModelRefused e) {
            return Opinion.none("unjudged: " + e.getMessage(), counted.spent());
        }
    }

    /** Asked twice, each answer standing first once. */
    Preference compare(Material material, String live, String candidate) {
        CountedModels counted = new CountedModels(models);
        List<Preference.Choice> choices = IntStream.range(0, repetitions)
                .mapToObj(repetition -> Preference.ofBothOrders(
                        choice(
                                counted,
                                JudgeQuestions.compare(material, live, candidate)
                                        .repeated(repetition),
                                Preference.Choice.LIVE,
                                Preference.Choice.CANDIDATE),
                        choice(
                                counted,
                                JudgeQuestions.compare(material, candidate, live)
                                        .repeated(repetition),
                                Preference.Choice.CANDIDATE,
                                Preference.Choice.LIVE)))
                .toList();
        return new Preference(Preference.majority(choices), counted.spent());
    }

    private static Preference.Choice choice(
            CountedModels models, ModelQuestion question, Preference.Choice ofFirst, Preference.Choice ofSecond) {
        try {
            Choice choice = new StructuredAnswers(models)
                    .ask(ModelRole.JUDGE, question, Choice.class)
                    .value();
            return switch (choice.winner()) {
                case FIRST -> ofFirst;
                case SECOND -> ofSecond;
                case NEITHER -> Preference.Choice.TIE;
            };
        } catch (ModelRefused e) {
            return Preference.Choice.UNJUDGED;
        }
    }
}
