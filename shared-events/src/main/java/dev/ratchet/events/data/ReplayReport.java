package dev.ratchet.events.data;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a replay found: the candidate against the live prompt on the same held-out traces.
 *
 * @param summary the decision in one or two sentences with its numbers
 * @param pairs judged pairs; wins (live fails, candidate passes) + losses (the reverse) + ties
 * @param unjudged pairs that could not be judged; they count for neither side
 * @param fixed examples of wins, {@code broken} of losses; at most 20 each
 * @param race how the candidates did on the select split
 * @param callsSpent model calls made, {@code callsSaved} calls that the whole split would have cost beyond them
 * @param moreTracesNeeded for an inconclusive report, about how many more traces would decide it
 * @param smallestEffect the least rise of the pass rate, in [0,1], that the split could have shown; {@code null} where none could
 * @param judgeAgreement of the judge with labels; {@code null} where it was asked about no labelled answer
 */
public record ReplayReport(
        ReplayOutcome outcome,
        String summary,
        @JsonProperty(defaultValue = "[]") List<MetricVerdict> metrics,
        int pairs,
        int wins,
        int losses,
        int ties,
        int unjudged,
        int baselinePassed,
        int candidatePassed,
        @JsonProperty(defaultValue = "[]") List<Flip> fixed,
        @JsonProperty(defaultValue = "[]") List<Flip> broken,
        @JsonProperty(defaultValue = "[]") List<RaceResult> race,
        long callsSpent,
        long callsSaved,
        double costUsd,
        @Nullable Integer moreTracesNeeded,
        @Nullable Double smallestEffect,
        @Nullable JudgeAgreement judgeAgreement) {
    public ReplayReport {
        requireNonNull(outcome, "outcome is missing");
        requireNonNull(summary, "summary is missing");
        metrics = List.copyOf(requireNonNullElse(metrics, List.of()));
        fixed = List.copyOf(requireNonNullElse(fixed, List.of()));
        broken = List.copyOf(requireNonNullElse(broken, List.of()));
        race = List.copyOf(requireNonNullElse(race, List.of()));
    }
}
