package dev.ratchet.registry.domain.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ratchet.registry.domain.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"support-intent", "templates-2", "Templates"})
    void aSafeNameIsTakenAsItIs(String name) {
        assertThat(PromptNames.chosen(name, "name")).isEqualTo(name);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "a/b", "../a", "templates"})
    void anyOtherIsRefusedAndItsFieldNamed(String name) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> PromptNames.chosen(name, "prompt_name"))
                .satisfies(e -> assertThat(e.field()).isEqualTo("prompt_name"))
                .withMessageContaining("prompt_name");
    }

    @Test
    void aWordOfTheApiIsToldToBeOne() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> PromptNames.chosen("templates", "name"))
                .withMessage("name must not be templates, a word of the API's own");
    }
}
