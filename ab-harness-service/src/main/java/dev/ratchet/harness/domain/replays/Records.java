package dev.ratchet.harness.domain.replays;

import dev.ratchet.harness.domain.grading.Agreement;
import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.grading.Grade;
import dev.ratchet.harness.domain.grading.Preference;
import dev.ratchet.harness.domain.grading.Spent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What has been paid for in one replay so far. */
public record Records(List<Answer> answers, Map<Key, Grade> grades, Map<Key, Preference> preferences) {
    public static final Records NONE = new Records(List.of(), Map.of(), Map.of());

    public Records {
        answers = List.copyOf(answers);
        grades = Map.copyOf(grades);
        preferences = Map.copyOf(preferences);
    }

    /** A version of the prompt on an example; of a comparison the candidate's. */
    public record Key(String version, String exampleId) {}

    long answersOn(Collection<String> exampleIds) {
        Set<String> wanted = new HashSet<>(exampleIds);
        return answers.stream()
                .filter(answer -> wanted.contains(answer.exampleId()))
                .count();
    }

    /** Calls of the models that answer and of the one that judges. */
    long calls() {
        return (long) answers.size() + judging().calls();
    }

    double costUsd() {
        return answers.stream().mapToDouble(Answer::costUsd).sum() + judging().costUsd();
    }

    private Spent judging() {
        return Stream.concat(
                        grades.values().stream().map(Grade::spent),
                        preferences.values().stream().map(Preference::spent))
                .reduce(Spent.NOTHING, Spent::plus);
    }

    Agreement agreement() {
        return Agreement.of(grades.values());
    }
}
