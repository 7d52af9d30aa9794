package dev.ratchet.events;

import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;

/** One full example of every event type, as bytes and decoded; also for the tests of those who consume them. */
public final class Golden {
    private static final Instant TIME = Instant.parse("2026-11-21T10:00:00Z");

    private Golden() {}

    public static byte[] bytes(Class<? extends Event> type) {
        String name = "/golden/" + type.getSimpleName() + ".json";
        try (InputStream file = Golden.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("no golden file " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <E extends Event> E event(Class<E> type) {
        try {
            return EventJson.read(bytes(type), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example in an envelope whose id is the same each time. */
    public static Envelope envelope(Class<? extends Event> type) {
        return Envelope.causedBy(EventIds.derived("golden"), "golden", TIME, event(type));
    }
}
