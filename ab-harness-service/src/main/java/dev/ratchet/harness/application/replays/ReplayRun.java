package dev.ratchet.harness.application.replays;

import dev.ratchet.events.DeploymentEvent.ReplayCompleted;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.ReplayPhase;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.events.data.Split;
import dev.ratchet.harness.application.replays.AnswerDesk.Question;
import dev.ratchet.harness.config.ReplayConfig;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.examples.Selection;
import dev.ratchet.harness.domain.replays.JobState;
import dev.ratchet.harness.domain.replays.JudgedAnswer;
import dev.ratchet.harness.domain.replays.Pair;
import dev.ratchet.harness.domain.replays.Qualification;
import dev.ratchet.harness.domain.replays.Race;
import dev.ratchet.harness.domain.replays.Replay;
import dev.ratchet.harness.domain.replays.ReplayJob;
import dev.ratchet.harness.domain.replays.Reporting;
import dev.ratchet.harness.domain.replays.Trial;
import dev.ratchet.harness.domain.replays.TrialRules;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One worker's run through one replay: race, then test. It takes every step from the beginning and asks only for answers
 * that are not checkpointed yet, so that a second run comes to the same verdict as the first would have.
 */
final class ReplayRun {
    private final ReplayJob job;
    private final ReplayLedger ledger;
    private final ExampleSupply supply;
    private final AnswerDesk desk;
    private final Progress progress;
    private final ReplayConfig config;
    private final Clock clock;
    private final List<Example> test;
    private final List<Example> select;

    ReplayRun(
            ReplayJob job,
            ReplayLedger ledger,
            ExampleSupply supply,
            AnswerDesk desk,
            Progress progress,
            ReplayConfig config,
            Clock clock) {
        this.job = job;
        this.ledger = ledger;
        this.supply = supply;
        this.desk = desk;
        this.progress = progress;
        this.config = config;
        this.clock = clock;
        List<Example> examples = ledger.examples(job.deploymentId());
        this.select = of(examples, Split.SELECT);
        this.test = new ArrayList<>(of(examples, Split.TEST));
    }

    private static List<Example> of(List<Example> examples, Split split) {
        return examples.stream().filter(example -> example.split() == split).toList();
    }

    /** Comes to a verdict, or gives the job back to wait for more traces. */
    void run() {
        List<Example> all = ledger.examples(job.deploymentId());
        Qualification entrants = Qualification.of(job.live(), job.candidates(), all);
        if (entrants.qualified().isEmpty()) {
            complete(job.proposed().candidateVersion(), Reporting.nobodyQualified(entrants.disqualified()));
            return;
        }
        Race race = race(entrants.qualified());
        PromptSpec winner = prompt(race.survivors().getFirst());
        if (job.state() == JobState.RACING) {
            ledger.advance(job.lease(), JobState.TESTING);
        }
        Trial trial = new Trial(new TrialRules(config.alpha(), config.formatGuardrail(), config.harmExamples()));
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
        Replay replay = new Replay(
                winner.version(), entrants.disqualified(), race.results(), trial, test.size(), desk.answers());
        complete(winner.version(), Reporting.report(replay, job.replayId().getMostSignificantBits()));
    }

    private boolean mayWait() {
        return job.runningFor().compareTo(config.maxExtension()) < 0 && test.size() < config.testExamples();
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
            for (int i = race.firstOfRound(); i < race.endOfRound(); i++) {
                Example example = select.get(i);
                ask(prompts.stream()
                                .map(prompt -> new Question(prompt, example))
                                .toList())
                        .forEach(answer -> race.record(answer.answer().version(), answer));
                progress.report(ReplayPhase.RACING, i + 1, select.size());
            }
            race.nextRound();
        }
        return race;
    }

    private void test(Trial trial, PromptSpec winner, List<Example> examples) {
        List<List<Example>> sessions = Selection.sessions(examples);
        int next = 0;
        while (next < sessions.size() && !trial.isOver()) {
            List<List<Example>> batch = new ArrayList<>();
            for (int size = 0; next < sessions.size() && size < config.concurrency(); next++) {
                batch.add(sessions.get(next));
                size += sessions.get(next).size();
            }
            for (List<Pair> session : pairs(winner, batch)) {
                if (!trial.isOver()) {
                    trial.observe(session);
                }
            }
            progress.report(ReplayPhase.TESTING, trial.pairs(), test.size());
        }
    }

    /** Both prompts on each example, live and candidate by turns. */
    private List<List<Pair>> pairs(PromptSpec winner, List<List<Example>> sessions) {
        List<Question> questions = sessions.stream()
                .flatMap(List::stream)
                .flatMap(example -> List.of(new Question(job.live(), example), new Question(winner, example)).stream())
                .toList();
        List<JudgedAnswer> answers = ask(questions);
        List<List<Pair>> pairs = new ArrayList<>();
        int first = 0;
        for (List<Example> session : sessions) {
            int start = first;
            pairs.add(IntStream.range(0, session.size())
                    .mapToObj(i ->
                            new Pair(session.get(i), answers.get(2 * (start + i)), answers.get(2 * (start + i) + 1)))
                    .toList());
            first += session.size();
        }
        return pairs;
    }

    private List<JudgedAnswer> ask(List<Question> questions) {
        return desk.ask(questions);
    }

    private void complete(String version, ReplayReport report) {
        ledger.complete(
                job.lease(), new ReplayCompleted(job.deploymentId(), job.replayId(), version, report, clock.instant()));
    }
}
