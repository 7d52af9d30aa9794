package dev.ratchet.models;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** There is no answer now: the work should be kept and tried again later. */
public class ModelUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Cause kind;
    private final @Nullable Duration retryAfter;

    public ModelUnavailable(Cause kind, String message) {
        this(kind, message, null, null);
    }

    public ModelUnavailable(Cause kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Cause kind() {
        return kind;
    }

    /** What the provider asked for; {@code null} where it did not. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** How long to leave the model alone. */
    public Duration suggestedDelay() {
        return requireNonNullElse(retryAfter, kind.usualDelay);
    }

    /** Why there is no answer. */
    public enum Cause {
        RATE_LIMITED(30),
        SERVER_ERROR(15),
        TIMEOUT(15),
        UNREACHABLE(15),
        CUT_OFF(5),
        EMPTY(5),
        /** Key or rights are wrong: only an operator can help, and until then no work may be lost. */
        MISCONFIGURED(120),
        /** The endpoint failed again and again and is left alone for a while. */
        SUSPENDED(15),
        /** Our own limits gave the question no turn in time. */
        BUSY(30),
        /** The service is stopping. */
        INTERRUPTED(0);

        private final Duration usualDelay;

        Cause(int usualSeconds) {
            usualDelay = Duration.ofSeconds(usualSeconds);
        }

        /** Whether asking again within seconds can help. */
        public boolean passesSoon() {
            return switch (this) {
                case RATE_LIMITED, SERVER_ERROR, TIMEOUT, UNREACHABLE, CUT_OFF, EMPTY -> true;
                case MISCONFIGURED, SUSPENDED, BUSY, INTERRUPTED -> false;
            };
        }

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
