package dev.ratchet.registry.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.data.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "support-intent,support-intent",
        "Support intent (v2),Support-intent-v2",
        "team/Crème brûlée,team-Creme-brulee",
        "..hidden,hidden",
        "a -- b,a-b",
        "漢字,fallback",
        "' ',fallback"
    })
    void whatANameMayHoldIsKept(String text, String slug) {
        assertThat(Slug.of(text, "fallback")).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "/", "../../etc/passwd", "\u0000", "a\nb", "-._-"})
    void itIsAlwaysAName(String text) {
        String slug = Slug.of(text, "fallback");

        assertThat(Names.name(slug, "name")).isEqualTo(slug);
    }

    @Test
    void aLongTextIsCut() {
        assertThat(Slug.of("x".repeat(500), "fallback")).hasSize(100);
    }
}
