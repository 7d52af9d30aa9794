package dev.ratchet.localmodel.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** The fault that the next requests to the model meet, set over {@code /control}. */
final class Faults {
    private static final int LONGEST_DELAY = 600_000;
    private static final int UNTIL_CHANGED = -1;

    private final AtomicReference<State> state = new AtomicReference<>(State.NONE);

    /** A fault with its remaining number of requests, {@value #UNTIL_CHANGED} for no end. */
    record State(Fault fault, int delayMillis, int left) {
        private static final State NONE = new State(Fault.OK, 0, UNTIL_CHANGED);

        private State afterOne() {
            return left == UNTIL_CHANGED ? this : left > 1 ? new State(fault, delayMillis, left - 1) : NONE;
        }
    }

    /** The fault for one request. */
    State next() {
        return state.getAndUpdate(State::afterOne);
    }

    Reply set(JsonNode body) throws ApiError {
        Fault fault = Fault.named(body.path("mode").asText(""))
                .orElseThrow(() -> ApiError.badRequest("'mode' must be one of "
                        + Arrays.stream(Fault.values()).map(Fault::wireName).collect(Collectors.joining(", "))));
        int delay = Math.clamp(body.path("delay_ms").asInt(0), 0, LONGEST_DELAY);
        int times = body.path("times").asInt(0);
        state.set(new State(fault, delay, times > 0 ? times : UNTIL_CHANGED));
        return shown();
    }

    Reply shown() {
        State now = state.get();
        return Reply.json(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("mode", now.fault().wireName())
                        .put("delay_ms", now.delayMillis())
                        .put("times", Math.max(0, now.left())));
    }

    /** The refusal that the fault means, if it is one. */
    static Optional<Reply> refusal(Fault fault) {
        return switch (fault) {
            case UNAVAILABLE -> Optional.of(Reply.error(503, "server_error", "The model is unavailable."));
            case RATE_LIMITED ->
                Optional.of(Reply.error(429, "rate_limit_error", "Too many requests.")
                        .with("Retry-After", "1"));
            case ERROR -> Optional.of(Reply.error(500, "server_error", "The model failed."));
            case OK, SLOW, PROSE, HALF_STREAM -> Optional.empty();
        };
    }
}
