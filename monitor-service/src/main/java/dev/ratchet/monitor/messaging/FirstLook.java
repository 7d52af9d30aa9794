package dev.ratchet.monitor.messaging;

import dev.ratchet.checks.TraceVerdict;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.redaction.RedactedTraces;
import dev.ratchet.redaction.TraceRedactor;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a trace as it came, which travels in a header beside the redacted trace: what an agent published is judged
 * in memory and goes no further.
 *
 * @param passed {@code null} in records of an earlier version
 * @param names of what was redacted
 */
record FirstLook(
        List<FailureReason> reasons,
        boolean judged,
        @Nullable Boolean passed,
        String names) {
    private static final String HEADER = "ratchet_verdict";

    FirstLook {
        reasons = List.copyOf(reasons);
    }

    /** @param redactor that has redacted the trace */
    static FirstLook at(TraceRecorded asItCame, @Nullable PromptSpec live, TraceRedactor redactor) {
        TraceVerdict verdict = TraceVerdict.of(asItCame, live);
        return new FirstLook(
                RedactedTraces.reasons(verdict.reasons(), redactor),
                verdict.judged(),
                verdict.passed(),
                redactor.names());
    }

    TraceVerdict verdict() {
        return new TraceVerdict(reasons, judged, Boolean.TRUE.equals(passed));
    }

    void writeTo(Headers headers) {
        headers.add(HEADER, EventJson.write(this));
    }

    /** {@code null} on records that are no traces. */
    static @Nullable FirstLook of(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        return header == null ? null : JsonStore.read(header.value(), FirstLook.class);
    }
}
