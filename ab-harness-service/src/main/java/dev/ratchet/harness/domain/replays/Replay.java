package dev.ratchet.harness.domain.replays;

import dev.ratchet.events.data.RaceResult;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.examples.Selection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a finished replay knows.
 *
 * @param disqualified in words, one for each candidate that was not admitted
 * @param test the test split that was at hand
 * @param records every answer and every judgement, those included that came too late to count
 * @param judgesItself whether the judge is the model whose answers it judges
 */
public record Replay(
        Ending ending,
        List<String> disqualified,
        List<RaceResult> race,
        Trial trial,
        List<Example> test,
        Records records,
        boolean judgesItself) {
    public Replay {
        disqualified = List.copyOf(disqualified);
        race = List.copyOf(race);
        test = List.copyOf(test);
    }

    /**
     * Who was tested and whether to the end.
     *
     * @param candidateVersion the version that met the test split, or would have
     * @param stopped why it ended before its time; {@code null} where it did not
     */
    public record Ending(String candidateVersion, @Nullable String stopped) {}

    String candidateVersion() {
        return ending.candidateVersion();
    }

    int testSessions() {
        return Selection.sessions(test).size();
    }

    /** Answers on the test split that were never asked for, as the test was over. */
    long callsSaved() {
        List<String> ids = test.stream().map(Example::traceId).toList();
        return Math.max(0, 2L * test.size() - records.answersOn(ids));
    }
}
