package dev.ratchet.models.endpoints;

import dev.langchain4j.exception.HttpException;
import dev.ratchet.models.ForeignText;
import dev.ratchet.models.ModelRefused;
import dev.ratchet.models.ModelUnavailable;
import dev.ratchet.models.ModelUnavailable.Cause;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sorts what can go wrong in a call into what passes and what does not. */
public final class Failures {
    private Failures() {}

    /** Either {@link ModelUnavailable} or {@link ModelRefused}. */
    public static RuntimeException sort(RuntimeException failure) {
        if (failure instanceof ModelUnavailable || failure instanceof ModelRefused) {
            return failure;
        }
        Optional<HttpException> status = find(failure, HttpException.class);
        return status.isPresent() ? byStatus(status.get()) : byTransport(failure);
    }

    private static RuntimeException byStatus(HttpException e) {
        int status = e.statusCode();
        String said = "the provider answered " + status + ": " + ForeignText.quote(e.getMessage());
        return switch (status) {
            case 401, 403 -> new ModelUnavailable(Cause.MISCONFIGURED, said, null, e);
            case 429 -> new ModelUnavailable(Cause.RATE_LIMITED, said, retryAfter(e), e);
            case 408, 409, 425 -> new ModelUnavailable(Cause.SERVER_ERROR, said, retryAfter(e), e);
            default ->
                status >= 500
                        ? new ModelUnavailable(Cause.SERVER_ERROR, said, retryAfter(e), e)
                        : new ModelRefused(said, e);
        };
    }

    private static @Nullable Duration retryAfter(HttpException e) {
        return e instanceof ProviderError error ? error.retryAfter() : null;
    }

    private static ModelUnavailable byTransport(RuntimeException e) {
        if (has(e, InterruptedException.class)) {
            Thread.currentThread().interrupt();
            return new ModelUnavailable(Cause.INTERRUPTED, "stopped while a model was asked", null, e);
        }
        if (has(e, TimeoutException.class) || has(e, dev.langchain4j.exception.TimeoutException.class)) {
            return new ModelUnavailable(Cause.TIMEOUT, "the model did not answer in time", null, e);
        }
        if (has(e, ConnectException.class) || has(e, UnknownHostException.class)) {
            return new ModelUnavailable(Cause.UNREACHABLE, "the model cannot be reached: " + last(e), null, e);
        }
        String what = has(e, IOException.class) ? "the answer broke off: " : "the answer is no chat completion: ";
        return new ModelUnavailable(Cause.CUT_OFF, what + last(e), null, e);
    }

    private static String last(Throwable failure) {
        Throwable last = causes(failure).reduce(failure, (before, after) -> after);
        return last.getClass().getSimpleName() + " " + ForeignText.quote(last.getMessage());
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return find(failure, type).isPresent();
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
