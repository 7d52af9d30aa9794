package dev.ratchet.events.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "support-intent", "Orders_v2.1", "7up"})
    void aNameIsSafeInUrlsKeysAndFiles(String name) {
        assertThat(Names.name(name, "prompt_name")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "..", "-a", "a b", "a\n", "é", "a?x=1"})
    void anythingElseIsRefusedAndTheFieldNamed(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Names.name(name, "prompt_name"))
                .withMessageStartingWith("prompt_name ");
    }

    @Test
    void aTextHasAtMostTwoHundredCharacters() {
        assertThat(Names.text("x".repeat(200), "trace_id")).hasSize(200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Names.text("x".repeat(201), "trace_id"))
                .withMessage("trace_id is longer than 200 characters");
    }

    @Test
    void anOptionalTextThatIsBlankIsNone() {
        assertThat(Names.optional(" ", "session_id")).isNull();
        assertThat(Names.optional(null, "session_id")).isNull();
        assertThat(Names.optional("s", "session_id")).isEqualTo("s");
    }

    @Test
    void millisecondsThatWereReadAsSecondsAreNoTime() {
        assertThat(Names.isPlausible(Instant.ofEpochSecond(1_763_719_200_000L))).isFalse();
        assertThat(Names.isPlausible(Instant.ofEpochSecond(1_763_719_200L))).isTrue();
    }

    @Test
    void aPromptKeyIsReadBackFromItsText() {
        PromptKey key = new PromptKey("default", "support-intent");

        assertThat(PromptKey.parse(key.toString())).isEqualTo(key);
        assertThatIllegalArgumentException().isThrownBy(() -> PromptKey.parse("support-intent"));
    }
}
