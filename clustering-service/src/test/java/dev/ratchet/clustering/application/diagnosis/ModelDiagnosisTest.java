package dev.ratchet.clustering.application.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.clustering.domain.diagnosis.Diagnosed;
import dev.ratchet.events.data.ProblemKind;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ModelDiagnosisTest {

    @Test
    void wordsAreOneShortLineWithoutMarkupOrHiddenCharacters() {
        Diagnosed diagnosed = of(
                "**Late** <b>tools</b>\n# [click](x)",
                "The `search` tool\r\nis \u202Elate\u200B now. " + "It waits. ".repeat(90));

        assertThat(diagnosed.label()).isEqualTo("Late b tools /b click (x)");
        assertThat(diagnosed.diagnosis().rootCause())
                .startsWith("The search tool is late now. It waits.")
                .hasSize(301);
    }

    @Test
    void noWordsAreNone() {
        Diagnosed diagnosed = of(" ", "**");

        assertThat(diagnosed.label()).isNull();
        assertThat(diagnosed.diagnosis().rootCause()).isNull();
    }

    private static Diagnosed of(String label, String rootCause) {
        return new ModelDiagnosis(ProblemKind.TOOL, "It is late.", label, rootCause).of(UUID.randomUUID(), "1.0.0");
    }
}
