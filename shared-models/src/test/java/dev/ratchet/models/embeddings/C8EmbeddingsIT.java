package dev.ratchet.models.embeddings;

import static dev.ratchet.testing.FakeProvider.EMBEDDED;
import static dev.ratchet.testing.FakeProvider.SCRIPT;
import static dev.ratchet.testing.FakeProvider.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.models.Embeddings;
import dev.ratchet.models.ModelUnavailable;
import dev.ratchet.testing.FakeProvider;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C8: vectors may come from an endpoint, by the same rules as answers. */
@QuarkusTest
class C8EmbeddingsIT {
    @Inject
    EmbeddingModels models;

    private final String text = "text " + UUID.randomUUID();

    @BeforeEach
    void forget() {
        FakeProvider.reset();
    }

    @Test
    void vectorsHaveLengthOneAndStandInTheOrderOfTheTexts() {
        Embeddings embeddings = models.named("other/vectors");

        List<float[]> vectors = embeddings.embed(List.of(text, "", text));

        assertThat(vectors).hasSize(3);
        assertThat(vectors.get(2)).containsExactly(vectors.get(0));
        assertThat(dot(vectors.get(0), vectors.get(0))).isBetween(0.999, 1.001);
        assertThat(EMBEDDED.getFirst().get("model").textValue()).isEqualTo("vectors");
        assertThat(EMBEDDED.getFirst().get("input")).hasSize(2);
    }

    @Test
    void aTextIsAskedForOnceAndManyInOneCall() {
        Embeddings embeddings = models.named("vectors");
        List<String> texts =
                IntStream.range(0, 100).mapToObj(i -> text + " " + i).toList();

        List<float[]> first = embeddings.embed(texts);
        List<float[]> second = models.named("vectors").embed(texts);

        assertThat(EMBEDDED).as("64 and 36").hasSize(2);
        assertThat(second.get(99)).containsExactly(first.get(99));
    }

    @Test
    void aPassingTroubleIsTriedAgain() {
        SCRIPT.add(refuses(503, "{}"));

        assertThat(models.named("vectors").embed(List.of(text))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\": [], \"model\": \"m\", \"usage\": {\"prompt_tokens\": 1, \"total_tokens\": 1}}",
                "{\"data\": [{\"index\": 0, \"embedding\": [0, 0]}], \"model\": \"m\"}",
                "{}",
                "[]"
            })
    void whatIsNoVectorIsNoAnswer(String body) {
        IntStream.range(0, 3).forEach(_ -> SCRIPT.add(refuses(200, body)));

        assertThatThrownBy(() -> models.named("vectors").embed(List.of(text))).isInstanceOf(ModelUnavailable.class);
    }

    @Test
    void withoutConfigurationTheyAreMadeInThisProcess() {
        assertThat(models.configured()).isEmpty();
    }

    private static double dot(float[] one, float[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] * other[i])
                .sum();
    }
}
