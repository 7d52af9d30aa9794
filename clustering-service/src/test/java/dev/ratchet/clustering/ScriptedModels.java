package dev.ratchet.clustering;

import dev.ratchet.events.data.Usage;
import dev.ratchet.events.wire.EventJson;
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

/** Models that answer by a script for each prompt, known by a word of its template; and then always with two candidates. */
@Mock
@ApplicationScoped
public class ScriptedModels implements LanguageModels {
    private final Map<String, Queue<Supplier<String>>> scripts = new ConcurrentHashMap<>();
    private final List<ModelQuestion> asked = new CopyOnWriteArrayList<>();

    @Override
    public ModelAnswer ask(ModelRole role, ModelQuestion question) {
        asked.add(question);
        String text = scripts.entrySet().stream()
                .filter(script -> question.user().contains(script.getKey()))
                .map(script -> script.getValue().poll())
                .filter(next -> next != null)
                .findFirst()
                .orElse(() ->
                        candidates("Better, " + asked.size() + ": {message}", "Best, " + asked.size() + ": {message}"))
                .get();
        return new ModelAnswer(text, new Usage(10, 10), Duration.ofMillis(1), 0, "scripted");
    }

    /** The next answer to a request about the template with this word. */
    void next(String word, Supplier<String> answer) {
        scripts.computeIfAbsent(word, _ -> new ConcurrentLinkedQueue<>()).add(answer);
    }

    List<ModelQuestion> askedAbout(String word) {
        return asked.stream().filter(question -> question.user().contains(word)).toList();
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
