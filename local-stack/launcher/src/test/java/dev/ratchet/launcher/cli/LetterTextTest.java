package dev.ratchet.launcher.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.launcher.dlq.Letters;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTextTest {

    @Test
    void aLetterIsToldInLines() {
        assertThat(LetterText.lines(Letters.usual(5, "hello {".getBytes(UTF_8)), true))
                .containsExactly(
                        "ratchet.traces.v1.ratchet-monitor.dlq partition 0 offset 5 (re-driven)",
                        "  reason  not JSON: unrecognized token at line 1",
                        "  from    ratchet.traces.v1-2@17, given up by ratchet-monitor at 2026-03-01T12:00:00Z",
                        "  key     t-1",
                        "  header  x-agent: a-7",
                        "  body    7 bytes: hello {");
    }

    @Test
    void aBodyCannotSteerTheTerminalAndIsBounded() {
        byte[] body = ("\u001B[2J\u0007" + "x".repeat(100_000) + "\n\u202Eend").getBytes(UTF_8);

        List<String> lines = LetterText.lines(Letters.usual(5, body), false);

        assertThat(lines.getLast())
                .startsWith("  body    100012 bytes: xxx")
                .hasSizeLessThan(2_100)
                .endsWith("… …");
        assertThat(lines).noneMatch(line -> line.chars().anyMatch(Character::isISOControl));
    }

    @Test
    void aTombstoneHasNoBody() {
        assertThat(LetterText.lines(Letters.usual(5, null), false)).contains("  body    none");
    }
}
