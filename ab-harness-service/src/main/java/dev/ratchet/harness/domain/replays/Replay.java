package dev.ratchet.harness.domain.replays;

import dev.ratchet.events.data.RaceResult;
import dev.ratchet.harness.domain.grading.Answer;
import java.util.List;

/**
 * Everything that a finished replay knows.
 *
 * @param candidateVersion the version that met the test split, or would have
 * @param disqualified in words, one for each candidate that was not admitted
 * @param testExamples size of the test split that was at hand
 * @param answers every answer of the replay
 */
public record Replay(
        String candidateVersion,
        List<String> disqualified,
        List<RaceResult> race,
        Trial trial,
        int testExamples,
        List<Answer> answers) {
    public Replay {
        disqualified = List.copyOf(disqualified);
        race = List.copyOf(race);
        answers = List.copyOf(answers);
    }

    double costUsd() {
        return answers.stream().mapToDouble(Answer::costUsd).sum();
    }
}
