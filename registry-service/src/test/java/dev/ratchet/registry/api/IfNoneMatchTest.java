package dev.ratchet.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfNoneMatchTest {
    private static final EntityTag SEVEN = new EntityTag("7");

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "W/\"7\"", "\"6\", \"7\"", "\"6\",W/\"7\"", "*", " * "})
    void namesTheTag(String header) {
        assertThat(IfNoneMatch.of(List.of(header)).names(SEVEN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"70\"", "7", "\"7", "\"*\"x", "\"6\", \"8\""})
    void namesAnotherOrNone(String header) {
        assertThat(IfNoneMatch.of(List.of(header)).names(SEVEN)).isFalse();
    }

    @Test
    void severalHeadersAreOneList() {
        assertThat(IfNoneMatch.of(List.of("\"6\"", "\"7\"")).names(SEVEN)).isTrue();
        assertThat(IfNoneMatch.of(List.of()).names(SEVEN)).isFalse();
    }
}
