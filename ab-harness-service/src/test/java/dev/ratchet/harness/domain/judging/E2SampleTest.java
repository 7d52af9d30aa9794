package dev.ratchet.harness.domain.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ratchet.events.data.PromptKey;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E2: which traces are judged. */
class E2SampleTest {
    private static final PromptKey PROMPT = new PromptKey("default", "support-intent");

    private static List<Integer> among(int traces, double share, PromptKey prompt) {
        Sample sample = new Sample(share);
        return IntStream.range(0, traces)
                .filter(number -> sample.includes(prompt, "t-" + number))
                .boxed()
                .toList();
    }

    @Test
    void itIsTheSameOnEveryMachineAndForEver() {
        assertThat(among(20, 0.5, PROMPT)).containsExactly(0, 1, 2, 4, 5, 10, 12, 13, 15, 16, 17, 19);
    }

    @Test
    void aSmallerShareIsPartOfALargerOne() {
        assertThat(among(20, 0.25, PROMPT)).containsExactly(1, 2, 10, 13, 15, 16, 17);
    }

    @Test
    void anotherProjectHasASampleOfItsOwn() {
        assertThat(among(20, 0.5, new PromptKey("other", "support-intent")))
                .containsExactly(1, 3, 4, 5, 9, 10, 11, 12, 13, 14, 16, 17, 18);
    }

    @Test
    void theShareIsKept() {
        assertThat(among(10_000, 0.1, PROMPT)).hasSize(974);
        assertThat(among(10_000, 0.01, PROMPT).size()).isCloseTo(100, within(35));
    }

    @Test
    void noneIsNoneAndAllIsAll() {
        assertThat(among(10_000, 0, PROMPT)).isEmpty();
        assertThat(new Sample(0).isEmpty()).isTrue();
        assertThat(among(10_000, 1, PROMPT)).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, 50, Double.NaN})
    void whatIsNoShareIsRefused(double share) {
        assertThatThrownBy(() -> new Sample(share)).hasMessageContaining("between 0 and 1");
    }
}
