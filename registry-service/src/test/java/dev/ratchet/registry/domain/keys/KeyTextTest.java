package dev.ratchet.registry.domain.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {
    private static final String SECRET = "0123456789abcdefghijklmnopqrstuvwxyz-_ABCDE";

    @Test
    void aKeyIsFoundByItsPrefixAndProvedByItsHash() {
        KeyText key = KeyText.read("rk_owner_" + SECRET).orElseThrow();
        KeyText other = KeyText.read("rk_owner_" + SECRET.replace('0', '1')).orElseThrow();

        assertThat(key.prefix()).isEqualTo("owner");
        assertThat(key.hashesTo(key.hash())).isTrue();
        assertThat(other.hashesTo(key.hash())).isFalse();
    }

    @Test
    void aKeyDoesNotSayItsSecret() {
        assertThat(KeyText.read("rk_owner_" + SECRET).orElseThrow()).hasToString("rk_owner_…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rk_", "rk_owner_short", "sk_owner_" + SECRET, "rk_o_" + SECRET, "rk_ow ner_" + SECRET})
    void whatIsNoKeyIsNotReadAsOne(String text) {
        assertThat(KeyText.read(text)).isEmpty();
    }
}
