package dev.ratchet.benchmarks.optimizer;

import dev.ratchet.clustering.domain.failures.Lesson;
import dev.ratchet.clustering.domain.prompts.Attempt;
import dev.ratchet.clustering.domain.prompts.Scores;
import dev.ratchet.clustering.domain.synthesis.Balanced;
import dev.ratchet.clustering.domain.synthesis.CandidateGuards;
import dev.ratchet.clustering.domain.synthesis.Material;
import dev.ratchet.clustering.domain.synthesis.Material.Origin;
import dev.ratchet.clustering.domain.synthesis.Showable;
import dev.ratchet.clustering.domain.synthesis.SynthesisRequest;
import dev.ratchet.events.data.Candidate;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.ImprovementRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ratchet's way, with its own requests, memory and guards: two rounds of three candidates. */
final class Reflective implements Way {
    static final int ROUNDS = 2;
    static final int CANDIDATES = 3;
    private static final int FAILURES = 24;
    private static final int EXAMPLES = 72;
    private static final int PASSES = 24;
    private static final int MAX_COPIED = 240;
    private static final int TOKENS = 3_000;
    private static final UUID NAME = new UUID(0, 1);

    private long refused;

    long refused() {
        return refused;
    }

    @Override
    public String name() {
        return "reflection, 2 rounds of 3";
    }

    @Override
    public String improve(Exam exam) {
        String live = exam.task().live().templateText();
        List<Lesson> failures = Showable.of(exam.lessons(live, false));
        List<Lesson> passes = Showable.of(exam.lessons(live, true));
        double before = exam.accuracy(live, exam.task().select());
        List<Attempt> attempts = new ArrayList<>();
        for (int round = 0; round < ROUNDS && !failures.isEmpty(); round++) {
            Material material = material(exam, failures, passes, attempts);
            for (String template : write(exam, material)) {
                attempts.addFirst(raced(exam, template, before));
            }
        }
        return Written.best(exam, attempts.stream().map(Attempt::templateText).toList());
    }

    private static Material material(Exam exam, List<Lesson> failures, List<Lesson> passes, List<Attempt> attempts) {
        List<Lesson> lessons = Balanced.pick(failures, FAILURES);
        List<Lesson> others =
                failures.stream().filter(lesson -> !lessons.contains(lesson)).toList();
        return new Material(
                exam.task().live(),
                Origin.of(new ImprovementRef(NAME, NAME), failures.size(), CANDIDATES),
                lessons,
                Balanced.pick(others, EXAMPLES),
                Balanced.pick(passes, PASSES),
                List.copyOf(attempts));
    }

    private List<String> write(Exam exam, Material material) {
        CandidateGuards guards = new CandidateGuards(material, MAX_COPIED, TOKENS);
        List<String> kept = new ArrayList<>();
        for (String template :
                Written.by(exam.model(), SynthesisRequest.SYSTEM, new SynthesisRequest(material).user())) {
            guards.objection(new Candidate(template, "", ""))
                    .ifPresentOrElse(why -> refused++, () -> kept.add(template));
        }
        return kept;
    }

    private static Attempt raced(Exam exam, String template, double before) {
        double after = exam.accuracy(template, exam.task().select());
        String verdict = "%.0f %% of the select split instead of %.0f %%".formatted(100 * after, 100 * before);
        return new Attempt(template, DeploymentState.AB_FAILED, null, verdict, Scores.of(Map.of(Scores.RACE, after)));
    }
}
