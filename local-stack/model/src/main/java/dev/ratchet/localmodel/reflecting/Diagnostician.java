package dev.ratchet.localmodel.reflecting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.localmodel.embedding.Embeddings;
import dev.ratchet.localmodel.embedding.Vectors;
import dev.ratchet.localmodel.reading.Conversation;
import dev.ratchet.localmodel.reading.Schemas;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says what failures come from. What kind of problem they are, where it is not settled, goes by what their words are nearest
 * to: each failure speaks for the kind whose description it is most like, one without an input for the data. What went wrong
 * most often among them gives the label and the root cause.
 */
public final class Diagnostician {
    private static final Map<String, String> KINDS = new TreeMap<>(Map.of(
            "prompt", "the answer is wrong, another label was expected, the wrong format, a misunderstood request",
            "tool", "a tool call failed, service unavailable, connection refused, timeout, HTTP 503, database error",
            "data", "the input is missing, empty, malformed or garbled, a field is null, contradictory labels",
            "model", "rate limit, quota, context length exceeded, content filter, the assistant refuses to answer"));
    private static final Map<String, String> REMEDIES = Map.of(
            "prompt", "the prompt does not say what tells them apart",
            "tool", "what the agent calls has to be mended",
            "data", "what comes in, or what is expected, has to be mended",
            "model", "the model or its limits have to change");
    private static final int MAX_SAID = 400;

    private final Embeddings embeddings;

    public Diagnostician(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /** Whether the schema asks for a diagnosis. */
    public static boolean isAskedBy(JsonNode schema) {
        return Schemas.property(schema, "root_cause").isPresent()
                && Schemas.property(schema, "problem").isPresent();
    }

    public String diagnose(Conversation conversation) {
        List<Failure> failures = MaterialReader.failures(conversation);
        Commonest kind = MaterialReader.settledKind(conversation)
                .map(settled -> new Commonest(settled, failures))
                .or(() -> Commonest.of(failures, this::kind))
                .orElse(new Commonest("prompt", List.of()));
        Commonest mistake = Commonest.of(
                        kind.failures(), failure -> Mistake.of(failure).words())
                .orElse(new Commonest("nothing", List.of()));
        ObjectNode answer = EventJson.mapper().createObjectNode();
        answer.put("problem", kind.name());
        answer.put(
                "reason",
                kind.size() + " of the " + failures.size() + " failures shown are nearest to: " + KINDS.get(kind.name())
                        + ".");
        answer.put("label", label(mistake));
        answer.put(
                "root_cause",
                mistake.size() + " of the " + failures.size() + " failures shown: " + mistake.name() + "; "
                        + REMEDIES.get(kind.name()) + ".");
        return EventJson.writeText(answer);
    }

    private static String label(Commonest mistake) {
        return mistake.failures().stream()
                .findFirst()
                .map(failure -> Mistake.of(failure).label())
                .orElse("No failures");
    }

    private String kind(Failure failure) {
        if (failure.text().isBlank()) {
            return "data";
        }
        float[] words = embeddings.of(said(failure));
        return KINDS.entrySet().stream()
                .max(Comparator.comparingDouble(kind -> Vectors.cosine(words, embeddings.of(kind.getValue()))))
                .map(Map.Entry::getKey)
                .orElse("prompt");
    }

    private static String said(Failure failure) {
        String words =
                Quoted.line(failure.reason() + " " + failure.outputText()).strip();
        String some = words.isEmpty() ? "no answer at all" : words;
        return some.substring(0, Math.min(MAX_SAID, some.length()));
    }
}
