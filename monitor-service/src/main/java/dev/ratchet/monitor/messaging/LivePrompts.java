package dev.ratchet.monitor.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** The live version of each prompt, out of the global store; what was parsed is kept until the bytes change. */
final class LivePrompts {
    private static final int MAX_PARSED = 500;

    private final ReadOnlyKeyValueStore<byte[], byte[]> store;
    private final Map<PromptKey, Parsed> parsed = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PromptKey, Parsed> eldest) {
            return size() > MAX_PARSED;
        }
    };

    LivePrompts(ReadOnlyKeyValueStore<byte[], byte[]> store) {
        this.store = store;
    }

    /** The prompt that a trace ran with, as far as it is in use; the live one otherwise. */
    @Nullable PromptSpec of(TraceRecorded trace) {
        LivePrompt live = of(trace.prompt());
        if (live == null || live.rollout() == null) {
            return live == null ? null : live.prompt();
        }
        return live.rollout().arms().stream()
                .map(Arm::prompt)
                .filter(spec -> spec.version().equals(trace.promptVersion()))
                .findFirst()
                .orElse(live.prompt());
    }

    @Nullable LivePrompt of(PromptKey prompt) {
        byte[] bytes = store.get(prompt.toString().getBytes(UTF_8));
        if (bytes == null) {
            return null;
        }
        Parsed known = parsed.get(prompt);
        if (known == null || !Arrays.equals(known.bytes(), bytes)) {
            known = new Parsed(bytes, parse(bytes));
            parsed.put(prompt, known);
        }
        return known.live();
    }

    private static @Nullable LivePrompt parse(byte[] bytes) {
        try {
            return EventJson.read(bytes, LivePrompt.class);
        } catch (IOException e) {
            return null;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by its content above
    private record Parsed(byte[] bytes, @Nullable LivePrompt live) {}
}
