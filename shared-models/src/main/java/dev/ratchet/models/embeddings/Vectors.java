package dev.ratchet.models.embeddings;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.output.Response;
import dev.ratchet.events.data.Usage;
import dev.ratchet.models.ModelUnavailable;
import dev.ratchet.models.ModelUnavailable.Cause;
import dev.ratchet.models.endpoints.RawAnswer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;

/** Vectors of length 1 for as many texts, all of the same number of dimensions, and as text for the memory. */
record Vectors(List<float[]> values, Usage usage) {

    /** @throws ModelUnavailable where the provider sent something else */
    static Vectors of(Response<List<Embedding>> response, int count) {
        List<Embedding> embeddings = response.content();
        if (embeddings.size() != count) {
            throw unusable(embeddings.size() + " vectors for " + count + " texts");
        }
        int dimensions = embeddings.getFirst().dimension();
        return new Vectors(
                embeddings.stream()
                        .map(embedding -> unit(embedding.vector(), dimensions))
                        .toList(),
                RawAnswer.usage(response.tokenUsage()));
    }

    private static float[] unit(float[] vector, int dimensions) {
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        if (vector.length != dimensions || !(square > 0) || Double.isInfinite(square)) {
            throw unusable("a vector without a direction");
        }
        float[] unit = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            unit[i] = (float) (vector[i] / Math.sqrt(square));
        }
        return unit;
    }

    private static ModelUnavailable unusable(String what) {
        return new ModelUnavailable(Cause.CUT_OFF, "the embedding model answered " + what);
    }

    static String encode(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    static float[] decode(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text)).order(ByteOrder.LITTLE_ENDIAN);
        float[] vector = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(vector);
        return vector;
    }
}
