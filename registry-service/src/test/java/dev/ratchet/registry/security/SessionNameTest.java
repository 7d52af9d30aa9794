package dev.ratchet.registry.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionNameTest {

    @Test
    void itIsReadAsItWasWritten() {
        SessionName name = new SessionName("ada;7@example.org", 12);

        assertThat(SessionName.read(name.principal().getName())).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", ";1", "ada;", "ada;x"})
    void whatIsNoneIsNotReadAsOne(String text) {
        assertThat(SessionName.read(text)).isEmpty();
    }
}
