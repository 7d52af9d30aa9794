package dev.ratchet.benchmarks.optimizer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.benchmarks.optimizer.Task.Labelled;
import dev.ratchet.checks.Judgement.Passed;
import dev.ratchet.checks.OutputJudge;
import dev.ratchet.clustering.domain.failures.FailureText;
import dev.ratchet.clustering.domain.failures.Lesson;
import dev.ratchet.events.data.PromptTemplate;
import dev.ratchet.events.wire.EventJson;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Has a template answer a task's examples and judges the answers as the harness does. */
record Exam(Task task, CountedModel model) {
    private static final int AT_A_TIME = 4;

    /** Whether each example is answered rightly, in order. */
    List<Boolean> passed(String template, List<Labelled> examples) {
        return answers(template, examples).stream().map(Answer::passed).toList();
    }

    double accuracy(String template, List<Labelled> examples) {
        return share(passed(template, examples));
    }

    static double share(List<Boolean> passed) {
        return passed.stream().filter(one -> one).count() / (double) passed.size();
    }

    /** What the template makes of the examples that may be shown, wrong or right. */
    List<Lesson> lessons(String template, boolean right) {
        return answers(template, task.propose()).stream()
                .filter(answer -> answer.passed == right)
                .map(answer -> new Lesson(
                        answer.example.id(),
                        new FailureText(
                                EventJson.mapper().createObjectNode().put("message", answer.example.text()),
                                answer.output,
                                answer.example.expected(),
                                right ? "" : "expected " + answer.example.expected() + ", got " + answer.output)))
                .toList();
    }

    private List<Answer> answers(String template, List<Labelled> examples) {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            return examples.stream()
                    .map(example -> CompletableFuture.supplyAsync(() -> answer(template, example), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private Answer answer(String template, Labelled example) {
        ObjectNode input = EventJson.mapper().createObjectNode().put("message", example.text());
        String output = model.ask(new PromptTemplate(template).render(input));
        boolean passed = OutputJudge.judge(task.live(), example.expected(), output) instanceof Passed;
        return new Answer(example, output, passed);
    }

    private record Answer(Labelled example, String output, boolean passed) {}
}
