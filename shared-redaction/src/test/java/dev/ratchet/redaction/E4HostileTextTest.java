package dev.ratchet.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** E4: a megabyte of whatever, in a time that does not depend on what it is. */
class E4HostileTextTest {
    private static final int MEGABYTE = 1_000_000;

    static Stream<String> units() {
        return Stream.of(
                "a",
                "@",
                "a@",
                "a@a.",
                "a.",
                "1",
                "1-",
                "1 ",
                "1.",
                "12345678 ",
                "4111111111111111 ",
                "a:",
                "::",
                "1::",
                "://",
                "a://b:",
                "a://b:c@",
                "sk-",
                "sk-1",
                "Bearer ",
                "Basic amFu",
                "eyJ",
                "eyJa.",
                "-",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----{",
                "password=",
                "password: ",
                "token is ",
                "-----BEGIN PRIVATE KEY-----A-----END PRIVATE KEY-----",
                "{",
                "[",
                "[[",
                "{\"a\":",
                "[EMAIL_1",
                "[A_1]",
                "AB12 ",
                "DE89 3704 ",
                "%40",
                "\\n",
                "\\n1",
                "+1",
                "(",
                "(1",
                "aB3/",
                "aB3 ",
                "=",
                "é",
                "\uD83D\uDE00",
                "call 1234567 ",
                "x1@y.zz ",
                "a1b2c3d4-",
                "\"",
                "{\"a\":\"",
                "0x1 ",
                "RSSMRA85T10A562",
                "phone ");
    }

    @ParameterizedTest
    @MethodSource("units")
    void takesMilliseconds(String unit) {
        String text = unit.repeat(MEGABYTE / 10 / unit.length());

        assertThat(time(text)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aMegabyteOfAllOfThemTakesHardlyLonger() {
        StringBuilder text = new StringBuilder();
        units().forEach(unit -> text.append(unit.repeat(MEGABYTE / 57 / unit.length())));

        assertThat(time(text.toString())).isLessThan(Duration.ofSeconds(4));
    }

    private static Duration time(String text) {
        TraceRedactor redactor = Redactor.of(RedactionSettings.DEFAULT).forTrace();
        long start = System.nanoTime();
        String clean = redactor.text(text);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        staysAsItIs(clean.substring(0, Math.min(clean.length(), 5_000)));
        return took;
    }

    private static void staysAsItIs(String clean) {
        String once = Redactor.of(RedactionSettings.DEFAULT).forTrace().text(clean);
        assertThat(Redactor.of(RedactionSettings.DEFAULT).forTrace().text(once)).isEqualTo(once);
    }
}
