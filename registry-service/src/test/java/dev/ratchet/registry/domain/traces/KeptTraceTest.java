package dev.ratchet.registry.domain.traces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.Golden;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import org.junit.jupiter.api.Test;

class KeptTraceTest {
    private static final TraceRecorded TRACE = Golden.event(TraceRecorded.class);

    @Test
    void aTraceFitsWhereNoneOfItsTextsIsLongerThanAllowed() {
        int longest = TRACE.input().toString().length();

        assertThat(KeptTrace.fits(TRACE, Math.max(longest, 10_000))).isTrue();
        assertThat(KeptTrace.fits(TRACE, longest - 1)).isFalse();
    }
}
