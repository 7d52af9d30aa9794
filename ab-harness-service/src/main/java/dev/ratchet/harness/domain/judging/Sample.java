package dev.ratchet.harness.domain.judging;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.hashing.Sha256;
import java.nio.ByteBuffer;

/**
 * A share of the traces of each prompt: always the same ones, told by their ids, and those of a smaller share are among those
 * of a larger one.
 *
 * @param share in [0,1]
 */
public record Sample(double share) {
    private static final String SALT = "ratchet-online-judging-v1:";

    public Sample {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "the share of traces to be judged must be between 0 and 1, not " + share);
        }
    }

    public boolean isEmpty() {
        return share == 0;
    }

    public boolean includes(PromptKey prompt, String traceId) {
        return Integer.toUnsignedLong(hash(SALT + prompt + ":" + traceId)) < share * 0x1p32;
    }

    private static int hash(String text) {
        return ByteBuffer.wrap(Sha256.of(text)).getInt();
    }
}
