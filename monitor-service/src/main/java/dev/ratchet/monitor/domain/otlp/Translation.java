package dev.ratchet.monitor.domain.otlp;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import java.util.Locale;

/** What became of a span. */
public sealed interface Translation {

    /** A call of a prompt. */
    record Translated(TraceRecorded trace) implements Translation {}

    /** No trace of ours, and no mistake of anybody. */
    record Skipped(Why why) implements Translation {}

    /** A call of a prompt that cannot become a trace, and why, in words. */
    record Refused(String reason) implements Translation {}

    /** Why a span is passed over. */
    enum Why {
        /** It is no call of a model. */
        OTHER_WORK,
        /** Nobody said which prompt it is a call of. */
        WITHOUT_PROMPT,
        /** It has neither an answer nor an error: the instrumentation leaves contents out. */
        WITHOUT_OUTPUT,
        /** It only repeats another call, which a span cannot name. */
        SHADOW;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
