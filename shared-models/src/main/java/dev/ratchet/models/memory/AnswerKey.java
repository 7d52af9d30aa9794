package dev.ratchet.models.memory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import dev.ratchet.events.wire.EventJson;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is remembered under: the SHA-256 of everything that decides about it, as canonical JSON. Prompts are thus
 * neither readable in nor limited by the key.
 */
public record AnswerKey(String text) {
    private static final ObjectWriter CANONICAL =
            EventJson.mapper().writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);

    /** The parts in this order; a part may be {@code null}. */
    public static AnswerKey of(@Nullable Object... parts) {
        return new AnswerKey(Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(parts)));
    }

    private static byte[] sha256(@Nullable Object[] parts) {
        try {
            String json = CANONICAL.writeValueAsString(parts);
            return MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
