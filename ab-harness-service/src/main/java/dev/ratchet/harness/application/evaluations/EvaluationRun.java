package dev.ratchet.harness.application.evaluations;

import dev.ratchet.events.data.EvaluationEnd;
import dev.ratchet.harness.application.evaluations.EvaluationCalls.Outcome;
import dev.ratchet.harness.domain.datasets.DatasetEntries;
import dev.ratchet.harness.domain.datasets.DatasetEntry;
import dev.ratchet.harness.domain.evaluations.Batches;
import dev.ratchet.harness.domain.evaluations.Evaluated;
import dev.ratchet.harness.domain.evaluations.EvaluationJob;
import dev.ratchet.harness.domain.evaluations.Lineup;
import dev.ratchet.harness.domain.evaluations.Step;
import dev.ratchet.models.ModelUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One worker's run through one evaluation. Answers are written as they come: whatever has come in while the last transaction
 * was being committed is the next, so that a slow model's answers are safe one by one and a fast one's go in bulk.
 */
final class EvaluationRun {
    private static final int MIN_AHEAD = 256;
    private static final long MAX_CHARS = 8_000_000;

    private final EvaluationJob job;
    private final EvaluationLedger ledger;
    private final EntryReader entries;
    private final EvaluationCalls calls;
    private final Interval interval;
    private final MeterRegistry metrics;
    private final Lineup lineup;
    private final Map<UUID, Evaluated> known = new LinkedHashMap<>();
    private int progressTold;
    private @Nullable Stop stop;

    EvaluationRun(
            EvaluationJob job,
            EvaluationLedger ledger,
            DatasetEntries entries,
            EvaluationCalls calls,
            Interval interval,
            MeterRegistry metrics) {
        this.job = job;
        this.ledger = ledger;
        this.entries = new EntryReader(
                entries, job.request().datasetId(), job.checkpoint().lastEntry());
        this.calls = calls;
        this.interval = interval;
        this.metrics = metrics;
        this.lineup = new Lineup(job.checkpoint());
        ledger.kept(job.id()).forEach(kept -> known.put(kept.result().entryId(), kept));
    }

    /** How the evaluation ended, with what is still to be written. */
    record Ending(Step last, EvaluationEnd end, @Nullable String reason) {}

    /** @throws ModelUnavailable where the work must be taken up again later; results until then are written */
    Ending run() {
        if (job.cancelledBy() != null) {
            stop(Stop.cancelled());
        }
        fill();
        while (calls.open() > 0 || isMoreToBegin()) {
            write(absorb());
            fill();
        }
        return ending();
    }

    private boolean isMoreToBegin() {
        return stop == null && lineup.begun() < job.request().entries() && !entries.isAtEnd();
    }

    private Ending ending() {
        if (stop != null && stop.failure() != null) {
            throw stop.failure();
        }
        known.values().forEach(left -> {
            lineup.add(left.result().entryId(), 0);
            lineup.result(left);
        });
        List<Evaluated> rest = lineup.takeAll();
        count(rest);
        Step last = new Step(List.of(), rest, lineup.checkpoint(), lineup.done());
        return stop == null || stop.end() == null
                ? new Ending(last, EvaluationEnd.COMPLETED, null)
                : new Ending(last, stop.end(), stop.reason());
    }

    /** Begins as many entries as may be at hand, both in number and in size. */
    private void fill() {
        int ahead = Math.max(MIN_AHEAD, 16 * calls.concurrency());
        while (stop == null
                && lineup.begun() < job.request().entries()
                && lineup.length() < ahead
                && lineup.size() < MAX_CHARS) {
            DatasetEntry entry = entries.next();
            if (entry == null) {
                return;
            }
            lineup.add(entry.id(), entry.size());
            Evaluated before = known.remove(entry.id());
            if (before == null) {
                calls.begin(entry);
            } else {
                lineup.result(before);
            }
        }
    }

    /** New results. */
    private List<Evaluated> absorb() {
        List<Evaluated> fresh = new ArrayList<>();
        for (Outcome outcome : ended()) {
            if (outcome.result() != null) {
                fresh.add(outcome.result());
                lineup.result(outcome.result());
            }
            if (outcome.failure() != null) {
                stop(Stop.of(outcome.failure()));
            }
        }
        Double budget = job.request().budgetUsd();
        if (budget != null && lineup.spentUsd() >= budget) {
            stop(Stop.outOfBudget("the budget of " + budget + " USD is used up"));
        }
        return fresh;
    }

    private List<Outcome> ended() {
        try {
            return calls.next();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(ModelUnavailable.Cause.INTERRUPTED, "the service is stopping");
        }
    }

    private void write(List<Evaluated> fresh) {
        boolean due = interval.isOver();
        int ready = lineup.ready();
        boolean enough = due || ready >= Batches.MAX_RESULTS || calls.open() == 0;
        List<Evaluated> told = enough ? lineup.take(ready) : List.of();
        if (fresh.isEmpty() && told.isEmpty() && !due) {
            return;
        }
        count(told);
        Step step = new Step(without(told, fresh), told, lineup.checkpoint(), lineup.done());
        if (ledger.checkpoint(job, step, due && lineup.done() > progressTold)) {
            stop(Stop.cancelled());
        }
        progressTold = due ? lineup.done() : progressTold;
    }

    private static List<Evaluated> without(List<Evaluated> told, List<Evaluated> fresh) {
        Set<UUID> ids = told.stream().map(one -> one.result().entryId()).collect(Collectors.toSet());
        return fresh.stream()
                .filter(one -> !ids.contains(one.result().entryId()))
                .toList();
    }

    /** The first reason counts. */
    private void stop(Stop reason) {
        if (stop == null) {
            stop = reason;
            calls.stop();
        }
    }

    private void count(List<Evaluated> results) {
        results.forEach(one -> metrics.counter(
                        "ratchet.harness.evaluated.examples",
                        "verdict",
                        verdict(one.result().passed()))
                .increment());
    }

    private static String verdict(@Nullable Boolean passed) {
        return passed == null ? "unjudged" : passed ? "passed" : "failed";
    }
}
