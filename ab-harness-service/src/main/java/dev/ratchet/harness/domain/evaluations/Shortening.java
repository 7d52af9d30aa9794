package dev.ratchet.harness.domain.evaluations;

import dev.ratchet.events.data.ExampleResult;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.harness.domain.grading.Shortened;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cuts a result down to what a person reads and an event carries. */
public final class Shortening {
    private static final int MAX_DETAIL = 500;
    private static final int MAX_REASONS = 10;

    private Shortening() {}

    public static ExampleResult of(ExampleResult whole) {
        return new ExampleResult(
                whole.entryId(),
                Shortened.input(whole.input()),
                Shortened.optional(whole.expectedOutput(), Shortened.MAX_TEXT),
                Shortened.optional(whole.output(), Shortened.MAX_TEXT),
                whole.scores(),
                feedback(whole.feedback()),
                reasons(whole.reasons()),
                whole.formatOk(),
                whole.overall(),
                whole.passed(),
                whole.usage(),
                whole.latencyMs(),
                whole.costUsd(),
                whole.cached());
    }

    private static Map<String, String> feedback(Map<String, String> feedback) {
        Map<String, String> shortened = new TreeMap<>();
        feedback.forEach((dimension, words) -> shortened.put(dimension, Shortened.text(words, MAX_DETAIL)));
        return shortened;
    }

    private static List<FailureReason> reasons(List<FailureReason> reasons) {
        return reasons.stream()
                .limit(MAX_REASONS)
                .map(reason -> new FailureReason(
                        reason.kind(),
                        Shortened.text(reason.detail(), MAX_DETAIL),
                        Shortened.optional(reason.path(), MAX_DETAIL)))
                .toList();
    }
}
