package dev.ratchet.checks;

import dev.ratchet.checks.matching.Texts;
import dev.ratchet.checks.rules.MeasuredOutput;
import dev.ratchet.checks.rules.Rules;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Check;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.TraceError;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a trace went wrong, and why, or went well.
 *
 * @param reasons every rule that it breaks, in the order error, outcome, score, output
 * @param judged whether there was anything to judge by; a trace that is not judged counts for nothing
 * @param passed whether something says that it answered right: its outcome, its score, what was expected, or a check of what
 *     answers say. Keeping to a form that wrong answers have, too, is not enough; one that failed has not passed
 */
public record TraceVerdict(List<FailureReason> reasons, boolean judged, boolean passed) {
    /** Nothing of a right answer, or not measured here. */
    private static final Set<Check.Kind> BESIDE_THE_ANSWER =
            EnumSet.of(Check.Kind.SIMILAR, Check.Kind.COST, Check.Kind.LATENCY);

    private static final PromptSpec UNKNOWN = unchecked(null);

    public TraceVerdict {
        reasons = List.copyOf(reasons);
    }

    public boolean failed() {
        return !reasons.isEmpty();
    }

    /** @param live the prompt that the trace ran with; without it the trace is judged by what it says itself */
    public static TraceVerdict of(TraceRecorded trace, @Nullable PromptSpec live) {
        List<FailureReason> reasons = new ArrayList<>();
        boolean broke = error(trace.error(), reasons);
        boolean told = outcome(trace.outcome(), reasons);
        told |= score(trace.score(), live == null ? null : live.scoreThreshold(), reasons);
        boolean checked = output(trace, live, reasons);
        boolean right = told || (checked && isComparable(trace, live));
        return new TraceVerdict(reasons, broke || told || checked, right && reasons.isEmpty());
    }

    /**
     * The verdict on a trace that was redacted after its first one: what its checks said of the texts as they came stays.
     *
     * @param first the reasons of the first verdict, redacted
     */
    public static TraceVerdict ofRedacted(TraceRecorded trace, @Nullable PromptSpec live, List<FailureReason> first) {
        TraceVerdict now = of(trace, unchecked(live == null ? null : live.scoreThreshold()));
        List<FailureReason> reasons =
                new ArrayList<>(first.stream().filter(TraceVerdict::isOfTexts).toList());
        now.reasons().stream().filter(reason -> !isOfTexts(reason)).forEach(reasons::add);
        return new TraceVerdict(reasons, now.judged() || !first.isEmpty(), now.passed() && reasons.isEmpty());
    }

    /** A prompt that says nothing of what is right but the score. */
    private static PromptSpec unchecked(@Nullable Double scoreThreshold) {
        return new PromptSpec("unknown", "", null, null, ModelSettings.DEFAULT, scoreThreshold, Grading.NONE);
    }

    private static boolean isOfTexts(FailureReason reason) {
        return reason.kind() == FailureKind.ERROR || reason.kind() == FailureKind.CHECK;
    }

    private static boolean error(@Nullable TraceError error, List<FailureReason> reasons) {
        if (error == null) {
            return false;
        }
        String message = error.message() == null ? "" : ": " + Texts.shortened(error.message());
        reasons.add(new FailureReason(FailureKind.ERROR, Texts.shortened(error.type()) + message, null));
        return true;
    }

    private static boolean outcome(@Nullable Outcome outcome, List<FailureReason> reasons) {
        if (outcome == Outcome.FAILED) {
            reasons.add(new FailureReason(FailureKind.OUTCOME, "the agent reports a failed outcome", null));
        }
        return outcome != null;
    }

    private static boolean score(@Nullable Double score, @Nullable Double threshold, List<FailureReason> reasons) {
        if (score == null || threshold == null) {
            return false;
        }
        if (score < threshold) {
            String detail = "score " + score + " is under the threshold " + threshold;
            reasons.add(new FailureReason(FailureKind.SCORE, detail, null));
        }
        return true;
    }

    private static boolean output(TraceRecorded trace, @Nullable PromptSpec live, List<FailureReason> reasons) {
        if (trace.output() == null) {
            return false;
        }
        return switch (judgement(trace, trace.output(), live)) {
            case Judgement.Passed() -> true;
            case Judgement.Failed(List<FailureReason> found, boolean formatOk) -> reasons.addAll(found);
            case Judgement.Unjudged(String why) -> false;
        };
    }

    /** Whether the output was held against more than its form. */
    private static boolean isComparable(TraceRecorded trace, @Nullable PromptSpec live) {
        return trace.expectedOutput() != null
                || (live != null
                        && live.grading().checks().stream()
                                .anyMatch(
                                        check -> !Rules.isFormat(check) && !BESIDE_THE_ANSWER.contains(check.kind())));
    }

    private static Judgement judgement(TraceRecorded trace, String output, @Nullable PromptSpec live) {
        return OutputJudge.judge(
                live == null ? UNKNOWN : live,
                trace.expectedOutput(),
                List.of(),
                new MeasuredOutput(output, trace.costUsd(), trace.latencyMs()),
                null);
    }
}
