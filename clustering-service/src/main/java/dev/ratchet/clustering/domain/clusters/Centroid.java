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
        return vector.length == other.vector.length ? product(vector, other.vector) : 0;
    }

    /** Four sums side by side, as the processor can work on them at once. */
    private static double product(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int whole = one.length - one.length % 4;
        for (int i = 0; i < whole; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        for (int i = whole; i < one.length; i++) {
            a += one[i] * other[i];
        }
        return (double) a + b + c + d;
    }

    /** Adds this direction to a sum of its length; others are left out. */
    public void addTo(float[] sum, float times) {
        if (sum.length == vector.length) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += times * vector[i];
            }
        }
    }

    public int length() {
        return vector.length;
    }

    /** The mean of the first members, then an exponentially decaying one, so that a cluster can drift with its failures. */
    Centroid moved(Centroid towards, long members) {
        if (vector.length != towards.vector.length) {
            return towards; // another model speaks now
        }
        float share = Math.max(1f / (members + 1), SLOWEST);
        float[] moved = new float[vector.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = (1 - share) * vector[i] + share * towards.vector[i];
        }
        return new Centroid(normalised(moved));
    }

    private static float[] normalised(float[] vector) {
        double length = Math.sqrt(product(vector, vector));
        float scale = (float) (length == 0 ? 0 : 1 / length);
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }
}
