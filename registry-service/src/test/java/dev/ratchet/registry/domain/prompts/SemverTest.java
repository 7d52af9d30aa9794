package dev.ratchet.registry.domain.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.registry.domain.InvalidInput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SemverTest {

    @Test
    void versionsAreOrderedAsTheStandardOrdersItsExample() {
        List<String> ordered = List.of(
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0",
                "1.9.0",
                "1.10.0",
                "2.0.0");
        List<Semver> shuffled =
                new ArrayList<>(ordered.stream().map(Semver::parse).toList());
        Collections.reverse(shuffled);

        Collections.sort(shuffled);

        assertThat(shuffled).extracting(Semver::toString).containsExactlyElementsOf(ordered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.0",
                "v1.0.0",
                "01.0.0",
                "1.0.0-",
                "1.0.0-01",
                "1.0.0+build",
                "1.0.0 ",
                "999999999.0.0"
            })
    void whatIsNoVersionIsRefused(String text) {
        assertThatThrownBy(() -> Semver.parse(text))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("semantic version");
    }

    @Test
    void theNextMinorVersionIsAboveAllThatAreTakenOfTheSameMajor() {
        List<Semver> taken =
                Stream.of("1.0.0", "1.3.0", "2.7.0").map(Semver::parse).toList();

        assertThat(Semver.parse("1.1.0").nextMinor(taken)).hasToString("1.4.0");
    }

    @Test
    void whereNoMinorVersionIsLeftTheNextOneIsMajor() {
        Semver last = Semver.parse("1.99999999.0");

        assertThat(last.nextMinor(List.of(last, Semver.parse("4.0.0")))).hasToString("5.0.0");
        assertThatThrownBy(() -> last.nextMinor(List.of(Semver.parse("99999999.0.0"))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("version must be named");
    }
}
