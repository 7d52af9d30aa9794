package dev.ratchet.benchmarks.optimizer;

import dev.ratchet.benchmarks.optimizer.Task.Labelled;
import dev.ratchet.clustering.domain.failures.Lesson;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that went wrong, pasted into the prompt as examples; no writer, no selection, no limit of length.
 *
 * @param form whether a person who knows the model adds what the answer has to look like
 */
record AllFailures(boolean form) implements Way {

    @Override
    public String name() {
        return form ? "the same, and the form said by hand" : "all failures as examples";
    }

    @Override
    public String improve(Exam exam) {
        String live = exam.task().live().templateText();
        Set<String> failed =
                exam.lessons(live, false).stream().map(Lesson::traceId).collect(Collectors.toSet());
        List<Labelled> examples = exam.task().propose().stream()
                .filter(example -> failed.contains(example.id()))
                .toList();
        boolean objects =
                examples.stream().allMatch(example -> example.expected().startsWith("{"));
        String shown = examples.stream()
                .map(example -> objects
                        ? "Example message: " + example.text() + "\nAnswer: " + example.expected() + "\n"
                        : "\"" + example.text() + "\" -> " + example.expected())
                .collect(Collectors.joining("\n", "Examples:\n", "\n\n"));
        String rule = objects
                ? "Answer with only a JSON object with these fields. No other text, no code fence.\n\n"
                : "Answer with only the label, exactly as it is written above, and nothing else.\n\n";
        int input = live.contains("<message>") ? live.indexOf("<message>") : live.indexOf("Message: {message}");
        return live.substring(0, input) + shown + (form ? rule : "") + live.substring(input);
    }
}
