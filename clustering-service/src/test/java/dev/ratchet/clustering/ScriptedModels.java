package dev.ratchet.clustering;

import dev.ratchet.events.data.Usage;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.models.AnswerSchema;
import dev.ratchet.models.LanguageModels;
import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.ModelQuestion;
import dev.ratchet.models.ModelRole;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Models that answer by a script for each prompt, known by a word of its template; and then always with two candidates, or,
 * asked what a cluster comes from, in the same few words.
 */
@Mock
@ApplicationScoped
public class ScriptedModels implements LanguageModels {
    private final Map<String, Queue<Supplier<String>>> writing = new ConcurrentHashMap<>();
    private final Map<String, Queue<Supplier<String>>> diagnosing = new ConcurrentHashMap<>();
    private final List<ModelQuestion> asked = new CopyOnWriteArrayList<>();

    @Override
    public ModelAnswer ask(ModelRole role, ModelQuestion question) {
        asked.add(question);
        Supplier<String> usual = isDiagnosis(question)
                ? () -> diagnosis("prompt", "It lacks words.")
                : () -> candidates("Better, " + asked.size() + ": {message}", "Best, " + asked.size() + ": {message}");
        String text = (isDiagnosis(question) ? diagnosing : writing)
                .entrySet().stream()
                        .filter(script -> question.user().contains(script.getKey()))
                        .map(script -> script.getValue().poll())
                        .filter(next -> next != null)
                        .findFirst()
                        .orElse(usual)
                        .get();
        return new ModelAnswer(text, new Usage(10, 10), Duration.ofMillis(1), 0, "scripted");
    }

    private static boolean isDiagnosis(ModelQuestion question) {
        AnswerSchema schema = question.schema();
        return schema != null && schema.name().equals("cluster_diagnosis");
    }

    /** The next answer to a request for candidates, about the template with this word. */
    void next(String word, Supplier<String> answer) {
        writing.computeIfAbsent(word, _ -> new ConcurrentLinkedQueue<>()).add(answer);
    }

    /** The next answer to the question what a cluster comes from, about the template with this word. */
    void nextDiagnosis(String word, Supplier<String> answer) {
        diagnosing.computeIfAbsent(word, _ -> new ConcurrentLinkedQueue<>()).add(answer);
    }

    /** Requests for candidates. */
    List<ModelQuestion> askedAbout(String word) {
        return asked(word).filter(question -> !isDiagnosis(question)).toList();
    }

    /** Questions what a cluster comes from. */
    List<ModelQuestion> diagnosesAskedAbout(String word) {
        return asked(word).filter(ScriptedModels::isDiagnosis).toList();
    }

    private Stream<ModelQuestion> asked(String word) {
        return asked.stream().filter(question -> question.user().contains(word));
    }

    static String diagnosis(String problem, String rootCause) {
        return diagnosis(problem, "closed orders", rootCause);
    }

    static String diagnosis(String problem, String label, String rootCause) {
        return EventJson.writeText(Map.of(
                "problem", problem, "reason", "All orders are closed.", "label", label, "root_cause", rootCause));
    }

    static String candidates(String... templates) {
        List<Map<String, String>> candidates = List.of(templates).stream()
                .map(text -> Map.of(
                        "template_text",
                        text,
                        "rationale",
                        "clearer",
                        "changelog",
                        "words",
                        "expected_effect",
                        "fewer"))
                .toList();
        return EventJson.writeText(Map.of("candidates", candidates));
    }
}
