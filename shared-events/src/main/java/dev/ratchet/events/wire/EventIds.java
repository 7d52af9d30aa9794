package dev.ratchet.events.wire;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Identities of events: UUIDv7 for what starts something, derived (UUIDv5) for what follows from another event. */
public final class EventIds {
    private static final UUID NAMESPACE = UUID.fromString("5b2f7d0e-3a0c-5c8e-9a44-6f0d6b6a7c11");
    private static final TimeBasedEpochGenerator FRESH = Generators.timeBasedEpochGenerator();
    private static final NameBasedGenerator DERIVED = Generators.nameBasedGenerator(NAMESPACE);

    private EventIds() {}

    /** A new id (UUIDv7), greater than every one that this process has made before. */
    public static UUID fresh() {
        return FRESH.generate();
    }

    /** The same id for the same words, so that a repeat of the work is recognisable as one. */
    public static UUID derived(Object... words) {
        StringBuilder name = new StringBuilder();
        for (Object word : words) {
            name.append(word).append('\u001f');
        }
        return DERIVED.generate(name.toString());
    }
}
