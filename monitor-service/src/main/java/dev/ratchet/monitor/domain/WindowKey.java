package dev.ratchet.monitor.domain;

import dev.ratchet.events.data.PromptKey;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which traces a window holds: those of one version, variant and deployment of a prompt, from start until before end. */
public record WindowKey(
        PromptKey prompt,
        @Nullable String version,
        @Nullable String variant,
        @Nullable UUID deploymentId,
        Instant start,
        Instant end) {

    /** All but the times; no two keys that differ in them have the same text. */
    public String text() {
        return String.join(
                "\0",
                prompt.toString(),
                Objects.toString(version, ""),
                Objects.toString(variant, ""),
                Objects.toString(deploymentId, ""));
    }
}
