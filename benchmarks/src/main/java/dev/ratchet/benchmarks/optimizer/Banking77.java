package dev.ratchet.benchmarks.optimizer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.benchmarks.Questions;
import dev.ratchet.benchmarks.optimizer.Task.Labelled;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Real questions of a bank's customers, 20 of the 77 intents by the seed, and a prompt that only lists them. What is shown
 * and what selects is of the training file, what tests of the test file.
 */
final class Banking77 {
    private static final int LABELS = 20;

    private Banking77() {}

    /** Nothing where the files are not there. */
    static Optional<Task> of(long seed) throws IOException {
        if (!Questions.arePresent()) {
            return Optional.empty();
        }
        Random random = new Random(seed);
        List<Labelled> training = rows("train");
        List<String> labels = new ArrayList<>(
                training.stream().map(Labelled::expected).distinct().sorted().toList());
        Collections.shuffle(labels, random);
        List<String> chosen = labels.stream().limit(LABELS).sorted().toList();
        List<Labelled> shown = some(training, chosen, Task.PROPOSE + Task.SELECT, random);
        List<Labelled> unseen = some(rows("test"), chosen, Task.TEST, random);
        return Optional.of(Task.of(
                "banking77",
                prompt(chosen),
                Stream.concat(shown.stream(), unseen.stream()).toList()));
    }

    private static List<Labelled> some(List<Labelled> rows, List<String> labels, int count, Random random) {
        List<Labelled> those = new ArrayList<>(
                rows.stream().filter(row -> labels.contains(row.expected())).toList());
        Collections.shuffle(those, random);
        return those.subList(0, count);
    }

    private static PromptSpec prompt(List<String> labels) {
        String template = "Sort the question of a bank's customer into one of these intents:\n"
                + labels.stream().map(label -> "- " + label).collect(Collectors.joining("\n"))
                + "\n\nReply with the intent.\n\nMessage: {message}";
        ObjectNode schema = EventJson.mapper().createObjectNode().put("type", "string");
        ArrayNode allowed = schema.putArray("enum");
        labels.forEach(allowed::add);
        return new PromptSpec("1.0.0", template, null, schema, ModelSettings.DEFAULT, null, Grading.NONE);
    }

    private static List<Labelled> rows(String part) throws IOException {
        Questions questions = Questions.read(part);
        return IntStream.range(0, questions.texts().size())
                .mapToObj(i -> new Labelled(
                        part + ".csv-" + (i + 1),
                        questions.texts().get(i).replaceAll("\\s+", " ").strip(),
                        questions.intents().get(i)))
                .toList();
    }
}
