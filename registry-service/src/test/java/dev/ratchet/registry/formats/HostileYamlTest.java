package dev.ratchet.registry.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ratchet.registry.domain.imports.UnreadableFile;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileYamlTest {

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        "a: !!java.net.URL x",
                        "the tag tag:yaml.org,2002:java.net.URL is not taken (line 1, column 4)"),
                Arguments.of("a: !thing {b: 1}", "the tag !thing is not taken (line 1, column 4)"),
                Arguments.of("a: !!int '1'", "the tag tag:yaml.org,2002:int is not taken (line 1, column 4)"),
                Arguments.of("a: 1\nb: 2\na: 3", "the key a is there twice (line 3, column 1)"),
                Arguments.of("{\"a\": 1,\n \"a\": 2}", "not JSON: Duplicate field 'a' (line 2"),
                Arguments.of("a: &x [*x]", "no complete value has the anchor x (line 1, column 8)"),
                Arguments.of("a: *nowhere", "no complete value has the anchor nowhere (line 1, column 4)"),
                Arguments.of("? [a, b]\n: c", "a key must be a text (line 1, column 3)"),
                Arguments.of("a: b: c", "not YAML: mapping values are not allowed here (line 1, column 5)"),
                Arguments.of("a:\n\t- b", "not YAML: found character '\\t(TAB)' that cannot start any token"),
                Arguments.of("a: \"unfinished", "not YAML: found unexpected end of stream (line 1"),
                Arguments.of("a: \u0001", "not YAML: it holds a character that must be written as an escape"),
                Arguments.of("[".repeat(5_000), "nested deeper than"),
                Arguments.of("a: " + "[".repeat(5_000), "nested deeper than 100 levels (line 1, column 103)"),
                Arguments.of("a: " + "9".repeat(2_000), "a number has more than 1000 digits"),
                Arguments.of(
                        "a: 0.12345678901234567890", "cannot be kept exactly; put it in quotes (line 1, column 4)"),
                Arguments.of("a: 1e999", "the number 1e999 cannot be kept exactly"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoPlainDataIsRefusedWithItsPlace(String text, String detail) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> Source.documents(text.getBytes(UTF_8)))
                .satisfies(refusal -> assertThat(refusal.detail()).contains(detail));
    }

    @Test
    void aliasesThatGrowWithoutEndAreRefusedSoon() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        IntStream.range(1, 12)
                .forEach(i -> bomb.append("a%d: &a%d [%s]\n"
                        .formatted(i, i, String.join(", ", Collections.nCopies(9, "*a" + (i - 1))))));

        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThatExceptionOfType(UnreadableFile.class)
                        .isThrownBy(() -> Source.documents(bomb.toString().getBytes(UTF_8)))
                        .withMessageContaining("holds too much"));
    }

    @Test
    void anchorsAndMergesThatStayWithinReasonAreTaken() {
        Node document = Source.document("""
                base: &base {model: m, temperature: 0}
                one:
                  <<: *base
                  temperature: 1
                two: *base
                """.getBytes(UTF_8));

        assertThat(document.toJson().path("one")).hasToString("{\"temperature\":1,\"model\":\"m\"}");
        assertThat(document.toJson().path("two")).hasToString("{\"model\":\"m\",\"temperature\":0}");
    }

    @Test
    void aLongRunOfOpenBracketsOrQuotesIsReadInAnInstant() {
        String hostile = "a: " + "\"x\" ".repeat(200_000);

        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThatExceptionOfType(UnreadableFile.class)
                        .isThrownBy(() -> Source.documents(hostile.getBytes(UTF_8))));
    }

    @Test
    void whatIsNoUtf8IsRefused() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> Source.documents(new byte[] {'a', ':', ' ', (byte) 0xC3}))
                .withMessageContaining("not valid UTF-8");
    }
}
