package dev.ratchet.events.data;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Why a trace failed, in words for a person; {@code path} points into the output where a check did. */
public record FailureReason(
        FailureKind kind, String detail, @Nullable String path) {
    public FailureReason {
        requireNonNull(kind, "kind is missing");
        requireNonNull(detail, "detail is missing");
    }
}
