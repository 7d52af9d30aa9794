package dev.ratchet.registry.api;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a caller prefers (RFC 7240): to wait so long for the result, or to be answered at once and look later.
 *
 * @param atMost {@code null} where the caller does not say
 */
public record Preference(boolean respondAsync, @Nullable Duration atMost) {
    private static final int MAX_SECONDS = 86_400;

    /** @param headers values of {@code Prefer}, of which there may be several; what cannot be meant is passed over */
    public static Preference of(List<String> headers) {
        boolean async = false;
        Duration wait = null;
        for (String preference : headers.stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .map(one -> one.split(";", -1)[0].strip().toLowerCase(Locale.ROOT))
                .toList()) {
            if (preference.equals("respond-async")) {
                async = true;
            } else if (wait == null && preference.matches("wait\\s*=\\s*\"?\\d{1,9}\"?")) {
                wait = Duration.ofSeconds(Math.min(MAX_SECONDS, Integer.parseInt(preference.replaceAll("\\D", ""))));
            }
        }
        return new Preference(async, wait);
    }

    /** How long to wait; without a word for the usual time, and no longer than the longest. */
    public Duration patience(Duration usual, Duration longest) {
        if (atMost == null) {
            return respondAsync ? Duration.ZERO : usual;
        }
        return atMost.compareTo(longest) < 0 ? atMost : longest;
    }

    /** What was heeded, for {@code Preference-Applied}; {@code null} where nothing was asked for. */
    public @Nullable String applied(Duration longest) {
        if (atMost != null) {
            return "wait=" + patience(longest, longest).toSeconds();
        }
        return respondAsync ? "respond-async" : null;
    }
}
