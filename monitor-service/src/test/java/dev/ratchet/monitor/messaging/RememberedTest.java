package dev.ratchet.monitor.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.monitor.Samples;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void aTraceThatFeedbackMayChangeIsKeptWhole() {
        Remembered read =
                Remembered.read(Remembered.of(Samples.passing("t"), "EMAIL_1=0123456789abcdef", PARENT, true, false)
                        .bytes());

        assertThat(read.trace()).isEqualTo(Samples.passing("t"));
        assertThat(read.names()).isEqualTo("EMAIL_1=0123456789abcdef");
        assertThat(read.traceparent()).isEqualTo(PARENT);
        assertThat(read.judged()).isTrue();
        assertThat(read.failed()).isFalse();
    }

    @Test
    void ofAFailedTraceOnlyTheVerdictIsKept() {
        byte[] bytes = Remembered.of(Samples.failing("t"), "EMAIL_1=0123456789abcdef", null, true, true)
                .bytes();

        assertThat(bytes).hasSize(1);
        assertThat(Remembered.read(bytes).failed()).isTrue();
        assertThat(Remembered.read(bytes).trace()).isNull();
    }

    @Test
    void aLargeTraceIsRememberedWithoutItsText() {
        TraceRecorded large = Samples.trace("t", Samples.OLD, "x".repeat(Remembered.MAX_BODY), "y");

        assertThat(Remembered.read(
                                Remembered.of(large, "", PARENT, false, false).bytes())
                        .trace())
                .isNull();
    }

    @Test
    void aTraceAsDeepAsAllowedIsReadBack() {
        String deep = "{\"a\":".repeat(98) + "1" + "}".repeat(98);
        TraceRecorded trace =
                Samples.full("t", Samples.PROMPT, Samples.OLD, null, Samples.json(deep), "a", null, null, null);

        assertThat(Remembered.read(Remembered.of(trace, "", null, false, false).bytes())
                        .trace())
                .isEqualTo(trace);
    }
}
