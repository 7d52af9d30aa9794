package dev.ratchet.harness.application.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ratchet.checks.rules.Similarity;
import dev.ratchet.events.data.Check;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.Usage;
import dev.ratchet.harness.config.JudgeConfig;
import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.grading.Grade;
import dev.ratchet.harness.domain.grading.GradedExample;
import dev.ratchet.harness.domain.grading.Preference;
import dev.ratchet.harness.domain.grading.Verdict;
import dev.ratchet.models.LanguageModels;
import dev.ratchet.models.ModelRefused;
import dev.ratchet.models.ModelUnavailable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** C3: what a check of kind {@code similar} makes of an answer, and what becomes of it while its model is away. */
class C3SimilarAnswersTest {
    private static final LanguageModels NOBODY = (role, question) -> {
        throw new AssertionError("a judge is asked");
    };
    private static final Similarity AWAY = (wanted, answer) -> {
        throw new ModelUnavailable(ModelUnavailable.Cause.UNREACHABLE, "the vectors are away");
    };

    @Test
    void anAnswerThatIsNearEnoughPasses() {
        Grade grade = grade((wanted, answer) -> 0.62, 0.6);

        assertThat(grade.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(grade.scores()).containsEntry(Grade.CORRECTNESS, 1.0);
    }

    @Test
    void oneThatIsTooFarFailsWithBothNumbersAndKeepsTheFormat() {
        Grade grade = grade((wanted, answer) -> 0.318, 0.6);

        assertThat(grade.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(grade.formatOk()).isTrue();
        assertThat(grade.reasons())
                .extracting(FailureReason::detail)
                .containsExactly("similar: is similar to «We call you back.» by 0.31, must be at least 0.6");
    }

    @Test
    void whileTheModelIsAwayThereIsNoVerdict() {
        assertThatThrownBy(() -> grade(AWAY, 0.6))
                .isInstanceOf(ModelUnavailable.class)
                .hasMessage("the vectors are away");
    }

    @Test
    void norIsThereOneForAPair() {
        assertThatThrownBy(() -> grader(AWAY).compare(prompt("Be kind."), example(0.6), answer("Yes."), answer("No.")))
                .isInstanceOf(ModelUnavailable.class);
    }

    @Test
    void aModelThatIsAwayStopsNobodyWhoNeedsNone() {
        GradedExample plain = new GradedExample("e", JsonNodeFactory.instance.objectNode(), "Yes.", null, List.of());

        assertThat(grader(AWAY).grade(prompt(null), plain, answer("Yes.")).verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void whatTheModelWillNeverTakeIsUnjudgedAndSaysWhy() {
        Grade grade = grade(
                (wanted, answer) -> {
                    throw new ModelRefused("the provider answered 400: too long");
                },
                0.6);

        assertThat(grade.verdict()).isEqualTo(Verdict.UNJUDGED);
        assertThat(grade.feedback())
                .containsEntry(
                        Grade.CORRECTNESS,
                        "similar: how similar the two texts are cannot be told: the provider answered 400: too long");
    }

    @Test
    void ofTwoAnswersTheOneThatIsNearEnoughIsBetterAndNobodyIsAsked() {
        Similarity toYes = (wanted, answer) -> answer.equals("Yes.") ? 0.9 : 0.1;

        Preference preference = grader(toYes).compare(prompt("Be kind."), example(0.6), answer("No."), answer("Yes."));

        assertThat(preference).isEqualTo(Preference.free(Preference.Choice.CANDIDATE));
    }

    private static Grade grade(Similarity similarity, double least) {
        return grader(similarity).grade(prompt(null), example(least), answer("You will hear from us."));
    }

    private static AnswerGrader grader(Similarity similarity) {
        return new AnswerGrader(
                new Judge(NOBODY, 1), new Dimensions(new NoDimensions()), new Calibration(0), similarity);
    }

    private static PromptSpec prompt(@Nullable String rubric) {
        return new PromptSpec(
                "1.0.0",
                "Answer the guest",
                null,
                null,
                ModelSettings.DEFAULT,
                null,
                new Grading(List.of(), rubric, List.of()));
    }

    private static GradedExample example(double least) {
        TextNode wanted = TextNode.valueOf("We call you back.");
        Check similar = new Check(Check.Kind.SIMILAR, false, wanted, null, least, null, null);
        return new GradedExample("e", JsonNodeFactory.instance.objectNode(), null, null, List.of(similar));
    }

    private static Answer answer(String text) {
        return new Answer("1.0.0", "e", text, null, Usage.NONE, 1, 0);
    }

    /** A configuration without dimensions. */
    private record NoDimensions() implements JudgeConfig {
        @Override
        public Map<String, Dimension> dimensions() {
            return Map.of();
        }

        @Override
        public int repetitions() {
            return 1;
        }

        @Override
        public double calibrationShare() {
            return 0;
        }
    }
}
