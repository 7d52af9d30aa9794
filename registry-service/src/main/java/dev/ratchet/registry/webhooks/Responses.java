package dev.ratchet.registry.webhooks;

import dev.ratchet.registry.domain.webhooks.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Reads as much of a receiver's answer as is of use. */
final class Responses {
    private static final int EXCERPT_BYTES = 1_024;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,7}");

    private Responses() {}

    static Answer read(ClassicHttpResponse response, Duration took) {
        return new Answer(response.getCode(), took, null, excerpt(response.getEntity()), retryAfter(response));
    }

    /** What the status says holds even where the body does not come. Bytes that are no text become U+FFFD. */
    private static @Nullable String excerpt(@Nullable HttpEntity body) {
        if (body == null) {
            return null;
        }
        try {
            String text = new String(body.getContent().readNBytes(EXCERPT_BYTES), StandardCharsets.UTF_8);
            return text.isEmpty() ? null : text.replace('\0', '\uFFFD');
        } catch (IOException e) {
            return null;
        }
    }

    /** Given in seconds; as a date it is passed over. */
    private static @Nullable Duration retryAfter(ClassicHttpResponse response) {
        Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        return header != null && SECONDS.matcher(header.getValue()).matches()
                ? Duration.ofSeconds(Long.parseLong(header.getValue()))
                : null;
    }
}
