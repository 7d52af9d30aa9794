package dev.ratchet.models.memory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import dev.ratchet.events.hashing.Sha256;
import dev.ratchet.events.wire.EventJson;
import java.io.UncheckedIOException;
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
            return Sha256.of(CANONICAL.writeValueAsString(parts));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
