package dev.ratchet.events.data;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ratchet.events.hashing.Sha256;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.UUID;

/**
 * What a trace may be used for, so that the traces that teach a candidate never judge it.
 *
 * <p>The bucket is the first 32 bits of SHA-256 over the unit id (session, or trace where there is none) modulo 100:
 * 0–59 propose, 60–79 select, 80–99 test. All traces of a unit fall into one split, on every service and for ever.
 */
public enum Split {
    /** May be shown to the model that writes candidates. */
    PROPOSE,
    /** Chooses between candidates. */
    SELECT,
    /** The gate; a candidate meets it once. */
    TEST;

    private static final String SALT = "ratchet-split-v1:";

    public static Split of(String unitId) {
        int bucket = bucket(unitId);
        return bucket < 60 ? PROPOSE : bucket < 80 ? SELECT : TEST;
    }

    /** What a dataset entry may be used for; each is a unit of its own. */
    public static Split ofEntry(UUID entryId) {
        return of(entryId.toString());
    }

    private static int bucket(String unitId) {
        return Integer.remainderUnsigned(
                ByteBuffer.wrap(Sha256.of(SALT + unitId)).getInt(), 100);
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
