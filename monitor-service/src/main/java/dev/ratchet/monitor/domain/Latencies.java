package dev.ratchet.monitor.domain;

import com.tdunning.math.stats.MergingDigest;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A distribution of latencies in a few hundred bytes: a t-digest, as Base64 so that it can stand in JSON. */
public record Latencies(String digest) {
    public static final Latencies NONE = new Latencies("");
    private static final double COMPRESSION = 100;

    public Latencies plus(long millis) {
        MergingDigest all = read();
        all.add((double) millis);
        ByteBuffer bytes = ByteBuffer.allocate(all.smallByteSize());
        all.asSmallBytes(bytes);
        return new Latencies(Base64.getEncoder().encodeToString(bytes.array()));
    }

    /** Milliseconds at this quantile in [0,1]; {@code null} where there are none. */
    public @Nullable Double quantile(double q) {
        return digest.isEmpty() ? null : read().quantile(q);
    }

    private MergingDigest read() {
        return digest.isEmpty()
                ? new MergingDigest(COMPRESSION)
                : MergingDigest.fromBytes(ByteBuffer.wrap(Base64.getDecoder().decode(digest)));
    }
}
