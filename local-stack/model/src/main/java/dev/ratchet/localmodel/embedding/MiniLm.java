package dev.ratchet.localmodel.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * The quantised all-MiniLM-L6-v2 model. One thread per text: its vectors then depend on the text alone, and idle workers
 * do not spin on a small machine.
 */
public final class MiniLm implements Embeddings {
    private static final String NAME = "/all-minilm-l6-v2-q";

    /** Longer texts are cut: what a text is about shows early, and the model reads 510 tokens at a time. */
    private static final int LONGEST = 4_000;

    private final Encoder encoder;

    private MiniLm(Encoder encoder) {
        this.encoder = encoder;
    }

    /** Loads the model, which takes about a second; {@code workers} embeds the texts of one call. */
    public static MiniLm load(Executor workers) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        try (InputStream model = resource(".onnx");
                InputStream tokenizer = resource("-tokenizer.json")) {
            return new MiniLm(new Encoder(session(model), tokenizer, workers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model cannot be loaded", e);
        }
    }

    @Override
    public List<float[]> of(List<String> texts) {
        List<TextSegment> segments =
                texts.stream().map(MiniLm::readable).map(TextSegment::from).toList();
        return encoder.embedAll(segments).content().stream()
                .map(embedding -> Vectors.unit(embedding.vector()))
                .toList();
    }

    private static String readable(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return cut.isBlank() ? "." : cut;
    }

    private static OrtSession session(InputStream model) throws IOException, OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        return OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options);
    }

    private static InputStream resource(String suffix) {
        InputStream stream = AllMiniLmL6V2QuantizedEmbeddingModel.class.getResourceAsStream(NAME + suffix);
        if (stream == null) {
            throw new IllegalStateException(
                    "the embedding model's file " + NAME + suffix + " is not on the class path");
        }
        return stream;
    }

    private static final class Encoder extends AbstractInProcessEmbeddingModel {
        private final OnnxBertBiEncoder model;

        private Encoder(OrtSession session, InputStream tokenizer, Executor workers) {
            super(workers);
            model = new OnnxBertBiEncoder(OrtEnvironment.getEnvironment(), session, tokenizer, PoolingMode.MEAN);
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return model;
        }
    }
}
