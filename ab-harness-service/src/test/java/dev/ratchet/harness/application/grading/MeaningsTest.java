package dev.ratchet.harness.application.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ratchet.models.Embeddings;
import dev.ratchet.models.ModelUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C3: how near two texts are, by vectors that a test can reckon with. */
class MeaningsTest {
    private static final Map<String, float[]> VECTORS = Map.of(
            "east", new float[] {1, 0},
            "north", new float[] {0, 1},
            "west", new float[] {-1, 0},
            "north-east", new float[] {0.70710677f, 0.70710677f},
            "nearly east", new float[] {0.8f, 0.6f});

    private final List<List<String>> asked = new ArrayList<>();
    private final Embeddings embeddings = texts -> {
        asked.add(List.copyOf(texts));
        return texts.stream()
                .map(text -> VECTORS.getOrDefault(text, new float[] {1, 0}))
                .toList();
    };
    private final Meanings meanings = new Meanings(embeddings);

    @ParameterizedTest
    @CsvSource({"east, nearly east, 0.8", "east, north-east, 0.7071", "east, north, 0", "east, west, 0"})
    void theCosineOfTheVectorsCounts(String wanted, String answer, double similarity) {
        assertThat(meanings.of(wanted, answer)).isCloseTo(similarity, within(1e-4));
    }

    @Test
    void bothTextsAreAskedForTogetherAndTheWantedOneOnlyOnce() {
        meanings.of("east", "north");
        meanings.of("east", "nearly east");

        assertThat(asked).containsExactly(List.of("east", "north"), List.of("nearly east"));
    }

    @Test
    void theSameTextIsAskedForByNobody() {
        assertThat(meanings.of("east  ", " east")).isEqualTo(1);
        assertThat(asked).isEmpty();
    }

    @Test
    void roundingMakesNoTextMoreAlikeThanItself() {
        float[] longer = {1.0000001f, 0};

        assertThat(new Meanings(texts -> List.of(longer, longer)).of("east", "due east"))
                .isEqualTo(1);
    }

    @Test
    void onlyTheBeginningOfALongTextCountsAndNoCharacterIsCutInTwo() {
        String answer = "a".repeat(7_999) + "\uD83D\uDE00" + "b".repeat(1_000_000);

        meanings.of("east", answer);

        assertThat(asked).containsExactly(List.of("east", "a".repeat(7_999)));
    }

    @Test
    void whatWasNotAnsweredIsNotRemembered() {
        List<Boolean> away = new ArrayList<>(List.of(true));
        Meanings shaky = new Meanings(texts -> {
            if (away.contains(true)) {
                throw new ModelUnavailable(ModelUnavailable.Cause.UNREACHABLE, "away");
            }
            return embeddings.embed(texts);
        });
        assertThatThrownBy(() -> shaky.of("east", "north")).isInstanceOf(ModelUnavailable.class);

        away.clear();

        assertThat(shaky.of("east", "north")).isZero();
        assertThat(asked).containsExactly(List.of("east", "north"));
    }
}
