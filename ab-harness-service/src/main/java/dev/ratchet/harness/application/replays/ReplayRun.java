package dev.ratchet.harness.application.replays;

import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.ReplayPhase;
import dev.ratchet.events.data.Split;
import dev.ratchet.harness.application.jobs.Lookahead;
import dev.ratchet.harness.config.ReplayConfig;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.examples.Selection;
import dev.ratchet.harness.domain.replays.GradedAnswer;
import dev.ratchet.harness.domain.replays.JobState;
import dev.ratchet.harness.domain.replays.Pair;
import dev.ratchet.harness.domain.replays.Qualification;
import dev.ratchet.harness.domain.replays.Race;
import dev.ratchet.harness.domain.replays.ReplayJob;
import dev.ratchet.harness.domain.replays.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/**
 * One worker's run through one replay: race, then test. It takes every step from the beginning and asks only for answers
 * that are not checkpointed yet, so that a second run comes to the same verdict as the first would have.
 */
final class ReplayRun {
    private final ReplayJob job;
    private final ReplayLedger ledger;
    private final ExampleSupply supply;
    private final Desk desk;
    private final Progress progress;
    private final Verdicts verdicts;
    private final ReplayConfig config;
    private final List<Example> examples;
    private final List<Example> test;
    private final List<Example> select;

    ReplayRun(
            ReplayJob job,
            ReplayLedger ledger,
            ExampleSupply supply,
            Desk desk,
            Progress progress,
            Verdicts verdicts,
            ReplayConfig config) {
        this.job = job;
        this.ledger = ledger;
        this.supply = supply;
        this.desk = desk;
        this.progress = progress;
        this.verdicts = verdicts;
        this.config = config;
        this.examples = ledger.examples(job.deploymentId());
        this.select = of(examples, Split.SELECT);
        this.test = new ArrayList<>(of(examples, Split.TEST));
    }

    private static List<Example> of(List<Example> examples, Split split) {
        return examples.stream().filter(example -> example.split() == split).toList();
    }

    /** Comes to a verdict, or gives the job back to wait for more traces. */
    void run() {
        Qualification entrants = Qualification.of(job.live(), job.candidates(), examples);
        if (entrants.qualified().isEmpty()) {
            verdicts.nobodyQualified(job, entrants);
            return;
        }
        Race race = race(entrants.qualified());
        PromptSpec winner = prompt(race.survivors().getFirst());
        if (job.state() == JobState.RACING) {
            ledger.advance(job.lease(), JobState.TESTING);
        }
        Trial trial = verdicts.begin(job);
        test(trial, winner, test);
        while (!trial.isOver() && mayWait()) {
            List<Example> more = supply.moreTest(job, test);
            if (more.isEmpty()) {
                ledger.release(job.lease(), config.lookAgain(), false);
                return;
            }
            ledger.addExamples(job.lease(), more);
            test.addAll(more);
            test(trial, winner, more);
        }
        verdicts.tell(job, winner.version(), entrants, race.results(), trial, test, desk.settle());
    }

    private boolean mayWait() {
        return job.runningFor().compareTo(config.maxExtension()) < 0
                && test.size() < config.testExamples()
                && !supply.isComplete(job);
    }

    private PromptSpec prompt(String version) {
        return job.candidates().stream()
                .filter(candidate -> candidate.version().equals(version))
                .findFirst()
                .orElseThrow();
    }

    private Race race(List<PromptSpec> entrants) {
        Race race = new Race(entrants.stream().map(PromptSpec::version).toList(), select.size());
        while (!race.isDecided()) {
            List<PromptSpec> prompts = new ArrayList<>(List.of(job.live()));
            race.survivors().forEach(version -> prompts.add(prompt(version)));
            run(race, prompts);
            race.nextRound();
        }
        return race;
    }

    private void run(Race race, List<PromptSpec> prompts) {
        int done = race.firstOfRound();
        Lookahead<Example, GradedAnswer> answers = new Lookahead<>(
                select.subList(done, race.endOfRound()),
                example -> prompts.stream()
                        .map(prompt -> desk.ask(prompt, example))
                        .toList(),
                2 * config.concurrency());
        Optional<List<GradedAnswer>> next = answers.next();
        while (next.isPresent()) {
            next.get().forEach(answer -> race.record(answer.answer().version(), answer));
            done++;
            progress.report(ReplayPhase.RACING, done, select.size());
            next = answers.next();
        }
    }

    /** Sessions are worked on ahead of the test, which takes them one by one and always in the same order. */
    private void test(Trial trial, PromptSpec winner, List<Example> examples) {
        Lookahead<List<Example>, Pair> pairs =
                new Lookahead<>(Selection.sessions(examples), session -> pairs(winner, session), config.concurrency());
        while (!trial.isOver()) {
            Optional<List<Pair>> session = pairs.next();
            if (session.isEmpty()) {
                return;
            }
            trial.observe(session.get());
            progress.report(ReplayPhase.TESTING, trial.pairs(), test.size());
        }
    }

    /** Both prompts on each example of a session, now the one first and now the other. */
    private List<Future<Pair>> pairs(PromptSpec winner, List<Example> session) {
        List<Future<Pair>> pairs = new ArrayList<>();
        for (Example example : session) {
            boolean liveFirst = example.traceId().hashCode() % 2 == 0;
            pairs.add(desk.pair(job.live(), winner, example, liveFirst));
        }
        return pairs;
    }
}
