package dev.ratchet.registry.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.registry.domain.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"twelve chars", "ünïcödé twelve", "            x"})
    void aLongPasswordOfWhateverCharactersIsGood(String password) {
        assertThat(Passwords.chosen(password, "password", "ada")).isEqualTo(password);
    }

    @Test
    void theLimitOfBcryptIsCountedInBytes() {
        assertThat(Passwords.chosen("x".repeat(72), "password", "ada")).hasSize(72);
        assertRefused("x".repeat(73), "longer than 72 bytes");
        assertRefused("é".repeat(37), "longer than 72 bytes");
    }

    @ParameterizedTest
    @CsvSource({"eleven char,at least 12", "'',missing", "'              ',missing", "Administrator,must not be"})
    void anotherIsRefusedAndSaysWhy(String password, String reason) {
        assertRefused(password, reason);
    }

    @Test
    void whatCannotBeStoredIsRefused() {
        assertRefused("nul\0nul\0nul\0nul", "cannot be stored");
    }

    private static void assertRefused(String password, String reason) {
        assertThatThrownBy(() -> Passwords.chosen(password, "password", "administrator"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(reason);
    }
}
