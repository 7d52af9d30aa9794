package dev.ratchet.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTextTest {

    @ParameterizedTest
    @CsvSource({
        "'plain text → ok', 'plain text → ok'",
        "'\u001B[31mred\u001B[0m', red",
        "'\u001B]0;title\u0007after', after",
        "'\u001B]8;;http://x\u001B\\link', link",
        "'\u001B[2J\u001B[1;1Hcleared', cleared",
        "'\u009B31mred', red",
        "'one\r\ntwo', 'one two'",
        "'bell\u0007!', 'bell !'",
        "'abc\u202Egnp.exe', 'abcgnp.exe'",
        "'lone \u001B', 'lone '",
    })
    void nothingInItMovesTheCursorOrPaints(String text, String safe) {
        assertThat(TerminalText.line(text)).isEqualTo(safe);
    }

    @Test
    void aLongTextIsCutWithAnEllipsisAndNeverInsideACharacter() {
        assertThat(TerminalText.line("😀".repeat(10), 4)).isEqualTo("😀😀😀…");
        assertThat(TerminalText.line("four", 4)).isEqualTo("four");
    }
}
