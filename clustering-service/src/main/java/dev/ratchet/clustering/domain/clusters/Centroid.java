package dev.ratchet.clustering.domain.clusters;

import java.nio.ByteBuffer;

/** The direction in which the members of a cluster lie: a vector of length 1 that follows newer members slowly. */
public final class Centroid {
    private static final float SLOWEST = 0.02f;

    private final float[] vector;

    private Centroid(float[] vector) {
        this.vector = vector;
    }

    public static Centroid of(float[] vector) {
        return new Centroid(normalised(vector.clone()));
    }

    public static Centroid ofBytes(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return new Centroid(vector);
    }

    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    /** Cosine with another direction; vectors of another model's length have nothing in common. */
    public double similarity(Centroid other) {
        if (vector.length != other.vector.length) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += (double) vector[i] * other.vector[i];
        }
        return sum;
    }

    /** The mean of the first members, then an exponentially decaying one, so that a cluster can drift with its failures. */
    Centroid moved(Centroid towards, long members) {
        float share = Math.max(1f / (members + 1), SLOWEST);
        float[] moved = new float[vector.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = (1 - share) * vector[i] + share * towards.vector[i];
        }
        return new Centroid(normalised(moved));
    }

    private static float[] normalised(float[] vector) {
        double length = 0;
        for (float part : vector) {
            length += (double) part * part;
        }
        float scale = (float) (length == 0 ? 0 : 1 / Math.sqrt(length));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }
}
