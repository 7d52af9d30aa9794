package dev.ratchet.benchmarks.optimizer;

import dev.ratchet.benchmarks.Measurement;
import dev.ratchet.clustering.domain.guards.TokenBudget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Accuracy before and after on examples that nobody saw, calls and length, of reflection beside simpler ways, on the
 * demo's tasks and on Banking77 where it is there. Requests, guards, judge and gate are the services' own classes, run in
 * this process; the model is the local one behind its HTTP interface; a race is over the whole select split.
 */
public final class OptimizerBenchmark {
    private static final List<Long> SEEDS = List.of(11L, 12L, 13L, 14L, 15L);
    private static final double LEAST_GAIN = 5;

    public List<Measurement> run() throws IOException {
        List<Result> results = new ArrayList<>();
        try (CountedModel model = new CountedModel()) {
            for (long seed : SEEDS) {
                for (Task task : tasks(seed)) {
                    results.addAll(results(task, model));
                }
            }
        }
        System.out.println(Table.of(results));
        return measurements(results);
    }

    private static List<Task> tasks(long seed) throws IOException {
        List<Task> tasks = new ArrayList<>(DemoTasks.of(seed));
        Banking77.of(seed)
                .ifPresentOrElse(tasks::add, () -> System.out.println("Banking77 is not at ../shared/data: left out"));
        return tasks;
    }

    private static List<Result> results(Task task, CountedModel model) {
        Reflective reflective = new Reflective();
        List<Result> results = Stream.<Way>of(reflective, new Blind(), new AllFailures(false), new AllFailures(true))
                .map(way -> result(task, way, model))
                .toList();
        System.out.printf(
                "%s: the guards refused %d of %d candidates%n",
                task.name(), reflective.refused(), Reflective.ROUNDS * Reflective.CANDIDATES);
        return results;
    }

    private static Result result(Task task, Way way, CountedModel model) {
        model.forget();
        Exam exam = new Exam(task, model);
        String live = task.live().templateText();
        String found = way.improve(exam);
        long calls = model.calls();
        List<Boolean> before = exam.passed(live, task.test());
        List<Boolean> after = exam.passed(found, task.test());
        return new Result(
                task.name(),
                way.name(),
                Exam.share(before),
                Exam.share(after),
                Result.ships(before, after),
                calls,
                TokenBudget.tokens(found));
    }

    private static List<Measurement> measurements(List<Result> results) {
        List<Measurement> measurements = new ArrayList<>();
        for (String task : results.stream().map(Result::task).distinct().toList()) {
            double reflective = gain(results, task, new Reflective().name());
            double blind = gain(results, task, new Blind().name());
            measurements.add(Measurement.atLeast(task + ": points gained", reflective, LEAST_GAIN, "points"));
            measurements.add(Measurement.atLeast(
                    task + ": points gained beyond blind rewrites", reflective - blind, 0, "points"));
        }
        return measurements;
    }

    private static double gain(List<Result> results, String task, String way) {
        return 100
                * results.stream()
                        .filter(result ->
                                result.task().equals(task) && result.way().equals(way))
                        .mapToDouble(Result::gain)
                        .average()
                        .orElse(0);
    }
}
