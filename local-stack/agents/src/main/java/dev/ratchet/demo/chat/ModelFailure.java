package dev.ratchet.demo.chat;

import java.time.Duration;

/** A model call without a usable answer. */
public final class ModelFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final Duration retryAfter;

    ModelFailure(String type, String message, Duration retryAfter) {
        super(message);
        this.type = type;
        this.retryAfter = retryAfter;
    }

    ModelFailure(String type, String message) {
        this(type, message, Duration.ZERO);
    }

    /** Stable, for instance {@code http_500}, {@code timeout}, {@code unreachable}, {@code unreadable_answer}. */
    public String type() {
        return type;
    }

    /** How long the server asks to be left alone; zero where it does not. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
