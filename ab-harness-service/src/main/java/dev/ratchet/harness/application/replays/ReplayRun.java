package dev.ratchet.harness.application.replays;

import static java.util.Objects.requireNonNull;

import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.RaceResult;
import dev.ratchet.events.data.ReplayPhase;
import dev.ratchet.events.data.Split;
import dev.ratchet.harness.application.jobs.Lookahead;
import dev.ratchet.harness.config.ReplayConfig;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.examples.Selection;
import dev.ratchet.harness.domain.replays.JobState;
import dev.ratchet.harness.domain.replays.Pair;
import dev.ratchet.harness.domain.replays.Qualification;
import dev.ratchet.harness.domain.replays.Race;
import dev.ratchet.harness.domain.replays.Replay;
import dev.ratchet.harness.domain.replays.ReplayJob;
import dev.ratchet.harness.domain.replays.Trial;
import dev.ratchet.models.BudgetSpent;
import dev.ratchet.models.BudgetSpent.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

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
    private List<RaceResult> results = List.of();
    private @Nullable PromptSpec winner;

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
        Trial trial = verdicts.begin(job);
        try {
            Race race = new RaceRun(job, select, desk, progress, 2 * config.concurrency()).of(entrants.qualified());
            results = race.results();
            winner = job.candidate(race.survivors().getFirst());
            if (job.state() == JobState.RACING) {
                ledger.advance(job.lease(), JobState.TESTING);
            }
            if (!test(trial)) {
                ledger.release(job.lease(), config.lookAgain(), false);
                return;
            }
            tell(entrants, trial, null);
        } catch (BudgetSpent e) {
            if (e.budget() != Budget.JOB) {
                throw e;
            }
            tell(entrants, trial, e.getMessage());
        }
    }

    /** Until it is over, or there are no more traces to be had.
     *
     * @return false where it goes on when more traces have come */
    private boolean test(Trial trial) {
        test(trial, test);
        while (!trial.isOver() && mayWait()) {
            List<Example> more = supply.moreTest(job, test);
            if (more.isEmpty()) {
                return false;
            }
            ledger.addExamples(job.lease(), more);
            test.addAll(more);
            test(trial, more);
        }
        return true;
    }

    /** @param stopped why it ended before its time; {@code null} where it did not */
    private void tell(Qualification entrants, Trial trial, @Nullable String stopped) {
        verdicts.tell(job, new Replay.Ending(winner(entrants), stopped), entrants, results, trial, test, desk.settle());
    }

    /** Who met the test split, or would have. */
    private String winner(Qualification entrants) {
        return winner == null ? entrants.qualified().getFirst().version() : winner.version();
    }

    private boolean mayWait() {
        return job.runningFor().compareTo(config.maxExtension()) < 0
                && test.size() < config.testExamples()
                && !supply.isComplete(job);
    }

    /** Sessions are worked on ahead of the test, which takes them one by one and always in the same order. */
    private void test(Trial trial, List<Example> examples) {
        PromptSpec candidate = requireNonNull(winner, "nobody has won the race");
        Lookahead<List<Example>, Pair> pairs = new Lookahead<>(
                Selection.sessions(examples), session -> pairs(candidate, session), config.concurrency());
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
    private List<Future<Pair>> pairs(PromptSpec candidate, List<Example> session) {
        List<Future<Pair>> pairs = new ArrayList<>();
        for (Example example : session) {
            boolean liveFirst = example.traceId().hashCode() % 2 == 0;
            pairs.add(desk.pair(job.live(), candidate, example, liveFirst));
        }
        return pairs;
    }
}
